import { dayOf, plusDays, schoolTime } from '@domain/core/school-clock';
import { sealWith } from '@domain/survey/ballot-id';
import { CAST_GRACE_MS } from '@types_/survey/ballot';
import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { TWELVE } from '../support/survey-questions';
import { ballotsOf } from '../support/survey-random';
import { tap } from '../support/thrift';
import { type LaunchOptions, launch, type WeappApp } from '../support/weapp-host/launch';

/** Bytes of setData that a tap may cost while answering (issue 6). */
const ANSWERING = 1024;
/** Milliseconds until a page must be quiet: more than the host's own bound. */
const SETTLED = 20_000;
const ONE = 'demo-10183-student-1';

type Requested = { url: string; method?: string; data?: string; dataType?: string; header?: Record<string, string> };

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
let survey: typeof import('../support/survey');
let stores: typeof import('../../cloudfunctions/_kit/survey/urns') &
  typeof import('../../cloudfunctions/_kit/survey/rounds');
const apps: WeappApp[] = [];
/** What left the phone without an account, in the order in which it did. */
let asked: Requested[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
  survey = await import('../support/survey');
  stores = {
    ...(await import('../../cloudfunctions/_kit/survey/urns')),
    ...(await import('../../cloudfunctions/_kit/survey/rounds')),
  };
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
  asked = [];
});
afterAll(() => cloud.stop());

/** The domain of the HTTP functions: what WeChat's own request would reach. */
const http = async (options: Record<string, unknown>) => {
  const { url, method = 'GET', data, dataType } = options as Requested;
  asked.push(options as Requested);
  const answer = await fetch(url.startsWith('/') ? `${cloud.url}/http${url}` : url, {
    method,
    ...(data && { body: data, headers: { 'content-type': 'application/json' } }),
  });
  return { statusCode: answer.status, data: await (dataType === 'text' ? answer.text() : answer.json()) };
};

async function open(openid: string, page = '/pages/home/index', more: Partial<LaunchOptions> = {}): Promise<WeappApp> {
  const app = await launch({
    dist: WEAPP,
    cloudUrl: cloud.url,
    openid,
    page,
    answers: { request: http },
    settleMs: SETTLED,
    ...more,
  });
  apps.push(app);
  return app;
}
async function again(app: WeappApp, page = '/pages/home/index'): Promise<WeappApp> {
  const next = await app.relaunch(page);
  apps.push(next);
  return next;
}

const page = (name: string, { _id }: RoundDocument) => `/packages/survey/pages/${name}/index?id=${_id}`;
const kept = (app: WeappApp, { _id }: RoundDocument) =>
  [...app.storage].find(([key]) => key.startsWith(`ballot-${_id}-`))?.[1] as {
    id: string | null;
    stage: string;
    alarm: boolean;
  };
const castIn = async ({ _id }: RoundDocument) =>
  (await stores.urns.find({ roundId: _id }).limit(1000).get()).data.flatMap(({ ballots }) => ballots);
/** The round is over, and the scheduler has counted it. */
async function closed({ _id }: RoundDocument): Promise<void> {
  await stores.rounds.updateWhere({ _id }, { closesAt: new Date(Date.now() - CAST_GRACE_MS) });
  const { closeRounds } = await import('../../cloudfunctions/scheduler/jobs/close-rounds');
  const { runJob } = await import('../support/jobs');
  await runJob(closeRounds);
}
const papers = (openid: string) =>
  cloud.calls().filter((call) => call.action === 'take-ballot-paper' && call.openid === openid && call.ok).length;

/** One tap for each of the twelve; how many taps that was. */
async function answerAll(app: WeappApp, first = 0): Promise<number> {
  let taps = 0;
  for (const item of TWELVE.items.slice(first)) {
    await tap(app, `#answer-${item.kind === 'scale' && taps % 4 === 3 ? 6 : 2}`, ANSWERING);
    taps += 1;
  }
  return taps;
}

describe('a questionnaire of twelve items', () => {
  test('is answered and sent in fifteen taps from opening the app, each below 1 KB', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const app = await open(ONE);
    let taps = 0;
    const touch = async (selector: string) => {
      taps += 1;
      await tap(app, selector, ANSWERING);
    };
    await touch(`#round-${round._id}`);
    expect(app.page.text()).toContain('你和 59 人一起投');
    expect(app.page.text()).toContain('票现在领到这部手机');
    await touch('#begin');
    expect(app.page.text()).toContain('第 1 题，共 12 题');
    expect(papers(ONE)).toBe(1); // taken now, minutes before the ballot goes
    taps += await answerAll(app);
    expect(app.page.text()).toContain('投之前看一眼');
    expect(asked).toHaveLength(0);
    await touch('#cast-ballot');
    expect(app.page.text()).toContain('投出了');
    expect(taps).toBeLessThanOrEqual(15);
    const [ballot] = await castIn(round);
    expect(ballot?.id).toBe(kept(app, round).id);
    expect(app.page.get('#ballot-id').text()).toContain(ballot?.id);
    expect(asked.map(({ url }) => url)).toEqual(['/ballot-box/cast']);
    expect(JSON.stringify(asked)).not.toContain('openid');
    expect(JSON.stringify(asked)).not.toContain(ONE);
    expect(Object.keys(asked[0]?.header ?? {})).toEqual(['content-type']);
    expect(app.errors).toEqual([]);
  });
});

test('a round that ends in the early morning ends on that day of the school, on the first page and in the list', async () => {
  // Four in the morning at the school is still the evening before in UTC.
  const closesAt = new Date(`${plusDays(dayOf(new Date()), 5)}T20:00:00.000Z`);
  const day = schoolTime(closesAt).format('M月D日');
  const { _id } = await survey.openRound({ questionnaire: TWELVE, closesAt });
  const home = await open(ONE);
  expect(home.page.get(`#round-${_id}`).text()).toContain(`${day}截止`);
  const list = await open(ONE, '/packages/survey/pages/mine/index');
  expect(list.page.get(`#round-${_id}`).text()).toContain(`${day}截止`);
});

describe('a ballot on the phone', () => {
  const open11 = async (app: WeappApp) => {
    await app.page.tap('#begin');
    await answerAll(app);
  };

  test('is where it was when WeChat is closed in the midst of it, with the same envelope', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const who = 'demo-10183-student-2';
    const app = await open(who, page('round', round));
    await app.page.tap('#begin');
    for (const line of [2, 6, 2]) await app.page.tap(`#answer-${line}`);
    const next = await again(app, page('answer', round));
    expect(next.page.text()).toContain('第 4 题');
    await next.page.tap('#previous');
    expect(next.page.get('#answer-2').attr('aria-checked')).toBe(true);
    await next.page.tap('#next');
    await answerAll(next, 3);
    const last = await again(next, page('review', round));
    await last.page.tap('#cast-ballot');
    expect(await castIn(round)).toHaveLength(1);
    expect(papers(who)).toBe(1);
  });

  test('skips what is not asked, says what is missing, and lets everything be changed before it goes', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const app = await open('demo-10183-student-3', page('round', round));
    await app.page.tap('#begin');
    await app.page.tap('#answer-5'); // 都不去: one item less
    expect(app.page.text()).toContain('第 2 题，共 11 题');
    await app.page.tap('#next');
    expect(app.page.text()).toContain('第 2 题'); // required: it says so and stays
    app.close();
    const early = await open('demo-10183-student-3', page('review', round), {
      storage: Object.fromEntries(app.storage),
    });
    expect(early.page.text()).toContain('还差 10 题');
    await early.page.tap('#go-missing');
    await answerAll(early, 1).catch(() => undefined);
    expect(early.page.route).toContain('review');
    await early.page.tap('#given-warm');
    await early.page.tap('#answer-5');
    expect(early.page.text()).toContain('第 3 题');
  });

  test('that was finished without a network waits, says so, and goes once when there is one', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const who = 'demo-10183-student-1';
    const phone = await open(who, page('round', round));
    await open11(phone);
    await phone.setOnline(false);
    await phone.page.tap('#cast-ballot');
    expect(phone.page.text()).toContain('还没投出');
    expect(phone.page.text()).toContain('有网的时候打开学声就投');
    expect(await castIn(round)).toHaveLength(0);
    const home = await again(phone);
    expect(home.page.get(`#round-${round._id}`).text()).toContain('还没投出，有网就投');
    await home.setOnline(true);
    expect(home.page.get(`#round-${round._id}`).text()).toContain('投出了');
    expect(await castIn(round)).toHaveLength(1);
    const later = await again(home);
    expect(later.page.$(`#round-${round._id}`)).toBeNull();
    const twice = await again(later, page('round', round));
    expect(twice.page.text()).toContain('投出了');
    expect(await castIn(round)).toHaveLength(1);
  });

  test('that waits is sent from the first page when the app is opened, and nothing else is asked for it', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const phone = await open(ONE, page('round', round));
    await open11(phone);
    await phone.setOnline(false);
    await phone.page.tap('#cast-ballot');
    phone.close();
    const taken = papers(ONE);
    const home = await open(ONE, '/pages/home/index', { storage: Object.fromEntries(phone.storage) });
    expect(home.page.get(`#round-${round._id}`).text()).toContain('投出了');
    expect([(await castIn(round)).length, papers(ONE) - taken]).toEqual([1, 0]);
  });

  test('that has no paper yet says on the first page that it has to be opened, and goes then', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const phone = await open(ONE, page('round', round));
    await phone.setOnline(false);
    await open11(phone);
    await phone.page.tap('#cast-ballot');
    const home = await again(phone);
    await home.setOnline(true);
    expect(home.page.get(`#round-${round._id}`).text()).toContain('还没投出，点开就投');
    expect(await castIn(round)).toHaveLength(0);
    await home.page.tap(`#round-${round._id}`);
    expect(home.page.text()).toContain('投出了');
    await home.page.back();
    expect(home.page.get(`#round-${round._id}`).text()).toContain('投出了');
    expect(await castIn(round)).toHaveLength(1);
  });

  test('whose answers got lost is asked for again with the same envelope, and sent again as the same ballot', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const who = 'demo-10183-student-2';
    let lost = 0;
    const losing = async (options: Record<string, unknown>) => {
      const answer = await http(options);
      lost += 1;
      if (lost === 1) throw new Error('the answer got lost');
      return answer;
    };
    const app = await open(who, page('round', round), { answers: { request: losing } });
    await open11(app);
    await app.page.tap('#cast-ballot');
    expect(app.page.text()).toContain('投出了');
    expect(asked.map(({ data }) => data)).toEqual([asked[0]?.data, asked[0]?.data]);
    expect(await castIn(round)).toHaveLength(1);
  });

  test('is not made on a server that stamps with another key than the published one', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const { parts } = await import('../../cloudfunctions/_kit/survey/parts');
    const part = await survey.partOf(round);
    const other = await survey.partOf(await survey.openRound());
    const groups = part.groups.map((group) => ({ ...group, publicKey: other.groups[0]?.publicKey ?? '' }));
    await parts.updateWhere({ _id: part._id }, { groups });
    const app = await open('demo-10183-student-3', page('round', round));
    await open11(app);
    await app.page.tap('#cast-ballot');
    expect(app.page.text()).toContain('钥匙和公布的对不上');
    expect(asked).toHaveLength(0);
    expect(await castIn(round)).toHaveLength(0);
    // Nor where all who are asked are too few to be lost among.
    const few = await survey.openRound({ questionnaire: TWELVE });
    const { _id, groups: all } = await survey.partOf(few);
    await parts.updateWhere({ _id }, { groups: all.map((group) => ({ ...group, eligible: 9 })) });
    const before = papers('demo-10183-student-3');
    const next = await again(app, page('round', few));
    await next.page.tap('#begin');
    expect((await again(next, page('round', few))).page.text()).toContain('先别投');
    expect(papers('demo-10183-student-3')).toBe(before);
  });

  test('is not begun anew when the keys are others than this phone saw first', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const { parts } = await import('../../cloudfunctions/_kit/survey/parts');
    const app = await open('demo-10183-student-1', page('round', round));
    await app.setOnline(false);
    await app.page.tap('#begin'); // the keys are kept, the paper did not come
    const part = await survey.partOf(round);
    const other = await survey.partOf(await survey.openRound());
    const groups = part.groups.map((group) => ({ ...group, publicKey: other.groups[0]?.publicKey ?? '' }));
    await parts.updateWhere({ _id: part._id }, { groups });
    await app.setOnline(true);
    const next = await again(app, page('round', round));
    await next.page.tap('#begin');
    const after = await again(next, page('round', round));
    expect(after.page.text()).toContain('先别投');
  });

  test('is found in the count by its own phone, which takes all pages and tells nobody which it looks for', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE, publishesBallots: true });
    const app = await open('demo-10183-student-2', page('round', round));
    await open11(app);
    await app.page.tap('#cast-ballot');
    const [one] = (await stores.urns.find({ roundId: round._id }).limit(1).get()).data;
    const others = ballotsOf(TWELVE.items, 49, 3).map((answers, at) => {
      const id = `other-${String(at).padStart(16, '-')}`;
      return { id, sealKey: id, seal: sealWith(id, answers), answers };
    });
    await stores.urns.updateWhere({ _id: one?._id ?? '' }, { ballots: [...(one?.ballots ?? []), ...others] });
    await closed(round);
    const next = await again(app, page('round', round));
    asked = [];
    await next.page.tap('#check-ballot');
    expect(next.page.text()).toContain('在里面，封签对得上');
    // It looks for what it has answered in the published ballots too, of which it takes the whole file.
    expect(next.page.text()).toContain('有一行和你答的一样');
    expect(asked.pop()?.url).toContain('survey-ballots');
    expect(asked.every(({ url, data }) => url.startsWith('/ballot-box/list?part=') && !data)).toBe(true);
    expect(JSON.stringify(asked)).not.toContain(kept(next, round).id);
    await next.page.tap('#forget-answers');
    expect(next.page.text()).toContain('答案已经从手机上删掉');
    expect(JSON.stringify(kept(next, round))).not.toContain('"answers":{"');
    const last = await again(next, page('round', round));
    await last.page.tap('#check-ballot');
    expect(last.page.text()).toContain('在里面，封签对得上');
    const [urn] = (await stores.urns.find({ roundId: round._id }).limit(1).get()).data;
    const ids = (urn?.ids ?? []).map((one) => ({ ...one, seal: one.seal.replace(/^./, '-') }));
    await stores.urns.updateWhere({ _id: urn?._id ?? '' }, { ids });
    await last.page.tap('#check-ballot');
    expect(last.page.text()).toContain('封签对不上');
    await stores.urns.updateWhere({ _id: urn?._id ?? '' }, { ids: [] });
    await last.page.tap('#check-ballot');
    expect(last.page.text()).toContain('没有找到你的票');
  });

  /** As an admin calls a round off while it is open. */
  const callOff = ({ _id }: RoundDocument) =>
    stores.rounds.updateWhere(
      { _id },
      {
        state: 'cancelled',
        cancelled: { at: new Date(), by: 'somebody', reason: '题目错了', from: 'open', left: 'nothing' },
      },
    );

  test('of which it is not known whether it was received is found in the count also after its answers were deleted', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const losing = async (options: Record<string, unknown>) => {
      await http(options);
      throw new Error('the answer got lost');
    };
    const app = await open('demo-10183-student-2', page('round', round), { answers: { request: losing } });
    await open11(app);
    await app.page.tap('#cast-ballot');
    expect(kept(app, round).stage).toBe('waiting');
    app.close();
    await closed(round);
    const storage = Object.fromEntries(app.storage);
    const next = await open('demo-10183-student-2', page('round', round), { storage });
    expect(next.page.text()).toContain('也可能已经收到');
    await next.page.tap('#forget-answers');
    expect(next.page.text()).toContain('票号还在');
    const last = await again(next, page('round', round));
    await last.page.tap('#check-ballot');
    expect(last.page.text()).toContain('在里面，封签对得上');
  });

  test('that is turned away before the end says so on the page that is open', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    await stores.urns.updateAll({ roundId: round._id }, { sealed: true });
    const app = await open(ONE, page('round', round));
    await open11(app);
    await app.page.tap('#cast-ballot');
    expect(app.page.text()).toContain('那边说不收');
    expect(app.page.text()).not.toContain('或者已经结束');
  });

  test('that waits in a round that was called off waits no more once its page was opened, and what is begun can be deleted', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const phone = await open(ONE, page('round', round));
    await phone.setOnline(false);
    await open11(phone);
    await phone.page.tap('#cast-ballot');
    const begun = await open('demo-10183-student-2', page('round', round));
    await begun.page.tap('#begin');
    await begun.page.tap('#answer-2');
    await callOff(round);
    const home = await again(phone);
    await home.setOnline(true);
    expect(home.page.get(`#round-${round._id}`).text()).toContain('还没投出');
    await home.page.tap(`#round-${round._id}`);
    expect(home.page.text()).toContain('取消了');
    await home.page.back();
    expect(home.page.get(`#round-${round._id}`).text()).toContain('没有投出');
    expect((await again(home)).page.$(`#round-${round._id}`)).toBeNull();
    const over = await again(begun, page('round', round));
    await over.page.tap('#forget-answers');
    expect(over.page.text()).toContain('答案已经从手机上删掉');
    expect(over.page.text()).not.toContain('可以重新填');
  });

  test('in a round about persons that was removed a year after its end says that it was', async () => {
    const round = await survey.openRound({ questionnaire: { ...TWELVE, aboutPersons: true } });
    const app = await open(ONE, page('round', round));
    await open11(app);
    await app.page.tap('#cast-ballot');
    app.close();
    await stores.rounds.removeAll({ _id: round._id });
    const storage = Object.fromEntries(app.storage);
    const known = storage[`round-${round._id}`] as { closesAt: string };
    const closesAt = new Date(Date.now() - 366 * 86_400_000).toISOString();
    const later = await open(ONE, page('round', round), {
      storage: { ...storage, [`round-${round._id}`]: { ...known, closesAt } },
    });
    expect(later.page.text()).toContain('结束满一年，票和结果都删了');
  });

  test('is nobody’s but theirs who filled it: whoever uses the phone next begins anew, and both can delete what they answered', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const first = await open('demo-10183-student-2', page('round', round));
    await first.page.tap('#begin');
    for (const line of [2, 6]) await first.page.tap(`#answer-${line}`);
    const second = await open('demo-10183-student-3', page('round', round), {
      storage: Object.fromEntries(first.storage),
    });
    expect(second.page.get('#begin').text()).toContain('开始填');
    expect(second.page.$('#mine')).toBeNull();
    const again = await open('demo-10183-student-2', page('round', round), {
      storage: Object.fromEntries(second.storage),
    });
    expect(again.page.get('#begin').text()).toContain('接着填');
    await again.page.tap('#forget-answers');
    expect(again.page.text()).toContain('可以重新填');
    expect(JSON.stringify(kept(again, round))).not.toContain('"answers":{"');
    await again.page.tap('#undo-forget');
    expect(again.page.get('#begin').text()).toContain('接着填');
  });

  test('knows why nobody knows whose it is', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const app = await open('demo-10183-student-3', page('round', round));
    await app.page.tap('#go-secrecy');
    expect(app.page.text()).toContain('手机做票，装进信封');
    // What holds only usually, or not against whoever watches, is said so.
    for (const words of ['一般隔着几分钟', '要是一直盯着', '就能造多少不被发现'])
      expect(app.page.text()).toContain(words);
    expect(app.page.text()).toMatch(/[0-9A-F]{4}( [0-9A-F]{4}){5}/);
    await app.page.tap('#secrecy-back');
    expect(app.page.get('#begin').text()).toContain('开始填');
  });

  test('is refused with its reason to whoever is not asked or took a paper on another phone', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const { sealEnvelope } = await import('@domain/survey/ballot-paper');
    const who = 'demo-10183-student-1';
    const input = { round: round._id, blinded: sealEnvelope(survey.random).blinded };
    await cloud.invoke('survey', { action: 'take-ballot-paper', key: 'k'.repeat(20), input }, { openid: who });
    const other = await open(who, page('round', round));
    expect(other.page.text()).toContain('你的票\u200b已经领过');
    const nobody = await survey.openRound({
      questionnaire: TWELVE,
      eligible: { colleges: ['没有这个学院'], grades: null, classes: null },
    });
    const app = await open('demo-10183-student-2', page('round', nobody));
    expect(app.page.text()).toContain('这次没有\u200b请你填');
    const list = await open('demo-10183-student-2', '/packages/survey/pages/mine/index');
    expect(list.page.get(`#round-${nobody._id}`).text()).toContain('这次没有请你填');
  });
});
