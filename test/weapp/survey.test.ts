import { dayOf, plusDays, schoolTime } from '@domain/core/school-clock';
import { sealWith } from '@domain/survey/ballot-id';
import { ANSWERING, ballotPhones } from '../support/ballot-phones';
import { TWELVE } from '../support/survey-questions';
import { ballotsOf } from '../support/survey-random';
import { tap } from '../support/thrift';

const ONE = 'demo-10183-student-1';
const { again, answerAll, asked, castIn, closed, filledIn, http, kept, open, page, papers, stores, survey } =
  ballotPhones();

describe('a questionnaire of twelve items', () => {
  test('is answered and sent in fifteen taps from opening the app, each below 1 KB', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
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
  const { _id } = await survey().openRound({ questionnaire: TWELVE, closesAt });
  const home = await open(ONE);
  expect(home.page.get(`#round-${_id}`).text()).toContain(`${day}截止`);
  const list = await open(ONE, '/packages/survey/pages/mine/index');
  expect(list.page.get(`#round-${_id}`).text()).toContain(`${day}截止`);
});

describe('a ballot on the phone', () => {
  test('is where it was when WeChat is closed in the midst of it, with the same envelope', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
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

  test('whose paper was taken in the last minute, and the reply lost, is offered and cast after the end', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const who = 'demo-10183-student-3';
    const phone = await open(who, page('round', round));
    await phone.page.tap('#begin');
    phone.close();
    await stores().rounds.updateWhere({ _id: round._id }, { closesAt: new Date(Date.now() - 60_000) });
    const lost = [...phone.storage].map(([key, value]) => [
      key,
      key.startsWith('ballot-') ? { ...(value as object), paper: null } : value,
    ]);
    const home = await open(who, undefined, { storage: Object.fromEntries(lost) });
    expect(home.page.get(`#round-${round._id}`).text()).toContain('截止');
    const list = await again(home, '/packages/survey/pages/mine/index');
    expect(list.page.get(`#round-${round._id}`).text()).toContain('截止');
    const next = await again(list, page('round', round));
    await filledIn(next);
    await next.page.tap('#cast-ballot');
    expect(kept(next, round).stage).toBe('cast');
  });

  test('skips what is not asked, says what is missing, and lets everything be changed before it goes', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
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
    const round = await survey().openRound({ questionnaire: TWELVE });
    const who = 'demo-10183-student-1';
    const phone = await open(who, page('round', round));
    await filledIn(phone);
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
    const round = await survey().openRound({ questionnaire: TWELVE });
    const phone = await open(ONE, page('round', round));
    await filledIn(phone);
    await phone.setOnline(false);
    await phone.page.tap('#cast-ballot');
    phone.close();
    const taken = papers(ONE);
    const home = await open(ONE, '/pages/home/index', { storage: Object.fromEntries(phone.storage) });
    expect(home.page.get(`#round-${round._id}`).text()).toContain('投出了');
    expect([(await castIn(round)).length, papers(ONE) - taken]).toEqual([1, 0]);
  });

  test('that has no paper yet says on the first page that it has to be opened, and goes then', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const phone = await open(ONE, page('round', round));
    await phone.setOnline(false);
    await filledIn(phone);
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
    const round = await survey().openRound({ questionnaire: TWELVE });
    const who = 'demo-10183-student-2';
    let lost = 0;
    const losing = async (options: Record<string, unknown>) => {
      const answer = await http(options);
      lost += 1;
      if (lost === 1) throw new Error('the answer got lost');
      return answer;
    };
    const app = await open(who, page('round', round), { answers: { request: losing } });
    await filledIn(app);
    await app.page.tap('#cast-ballot');
    expect(app.page.text()).toContain('投出了');
    expect(asked.map(({ data }) => data)).toEqual([asked[0]?.data, asked[0]?.data]);
    expect(await castIn(round)).toHaveLength(1);
  });

  test('is not made on a server that stamps with another key than the published one', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const { parts } = await import('../../cloudfunctions/_kit/survey/parts');
    const part = await survey().partOf(round);
    const other = await survey().partOf(await survey().openRound());
    const groups = part.groups.map((group) => ({ ...group, publicKey: other.groups[0]?.publicKey ?? '' }));
    await parts.updateWhere({ _id: part._id }, { groups });
    const app = await open('demo-10183-student-3', page('round', round));
    await filledIn(app);
    await app.page.tap('#cast-ballot');
    expect(app.page.text()).toContain('钥匙和公布的对不上');
    expect(asked).toHaveLength(0);
    expect(await castIn(round)).toHaveLength(0);
    // Nor where all who are asked are too few to be lost among.
    const few = await survey().openRound({ questionnaire: TWELVE });
    const { _id, groups: all } = await survey().partOf(few);
    await parts.updateWhere({ _id }, { groups: all.map((group) => ({ ...group, eligible: 9 })) });
    const before = papers('demo-10183-student-3');
    const next = await again(app, page('round', few));
    await next.page.tap('#begin');
    expect((await again(next, page('round', few))).page.text()).toContain('先别投');
    expect(papers('demo-10183-student-3')).toBe(before);
  });

  test('is not begun anew when the keys are others than this phone saw first', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
    const { parts } = await import('../../cloudfunctions/_kit/survey/parts');
    const app = await open('demo-10183-student-1', page('round', round));
    await app.setOnline(false);
    await app.page.tap('#begin'); // the keys are kept, the paper did not come
    const part = await survey().partOf(round);
    const other = await survey().partOf(await survey().openRound());
    const groups = part.groups.map((group) => ({ ...group, publicKey: other.groups[0]?.publicKey ?? '' }));
    await parts.updateWhere({ _id: part._id }, { groups });
    await app.setOnline(true);
    const next = await again(app, page('round', round));
    await next.page.tap('#begin');
    const after = await again(next, page('round', round));
    expect(after.page.text()).toContain('先别投');
  });

  test('is found in the count by its own phone, which takes all pages and tells nobody which it looks for', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE, publishesBallots: true });
    const app = await open('demo-10183-student-2', page('round', round));
    await filledIn(app);
    await app.page.tap('#cast-ballot');
    const [one] = (await stores().urns.find({ roundId: round._id }).limit(1).get()).data;
    const others = ballotsOf(TWELVE.items, 49, 3).map((answers, at) => {
      const id = `other-${String(at).padStart(16, '-')}`;
      return { id, sealKey: id, seal: sealWith(id, answers), answers };
    });
    await stores().urns.updateWhere({ _id: one?._id ?? '' }, { ballots: [...(one?.ballots ?? []), ...others] });
    await closed(round);
    const next = await again(app, page('round', round));
    asked.length = 0;
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
    const [urn] = (await stores().urns.find({ roundId: round._id }).limit(1).get()).data;
    const ids = (urn?.ids ?? []).map((one) => ({
      ...one,
      seal: one.seal.replace(/^./, (first) => (first === '-' ? '_' : '-')),
    }));
    await stores().urns.updateWhere({ _id: urn?._id ?? '' }, { ids });
    await last.page.tap('#check-ballot');
    expect(last.page.text()).toContain('封签对不上');
    await stores().urns.updateWhere({ _id: urn?._id ?? '' }, { ids: [] });
    await last.page.tap('#check-ballot');
    expect(last.page.text()).toContain('没有找到你的票');
  });

  test('is nobody’s but theirs who filled it: whoever uses the phone next begins anew, and both can delete what they answered', async () => {
    const round = await survey().openRound({ questionnaire: TWELVE });
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
    const round = await survey().openRound({ questionnaire: TWELVE });
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
});
