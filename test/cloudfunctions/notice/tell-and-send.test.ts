import { TEMPLATE_OF } from '@domain/notice/template-of';
import { LANGUAGES } from '@types_/core/language';
import type { TemplateName } from '@types_/notice/template';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _, Collection } from '../../../cloudfunctions/_kit/database';
import { type NoticeDocument, notices, notify } from '../../../cloudfunctions/_kit/notice/notices';
import { subscriptions } from '../../../cloudfunctions/_kit/notice/subscriptions';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { main as scheduler } from '../../../cloudfunctions/scheduler/index';
import { sendNotices } from '../../../cloudfunctions/scheduler/jobs/send-notices';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import templates from '../../../config/templates.json';
import type { LocalCloud, LocalCloudOptions } from '../../../local-cloud';
import { demoPersonId } from '../../../tools/seed/documents';
import { as, send } from '../../support/as';
import { allOf } from '../../support/everything';
import { asked, runJob } from '../../support/jobs';
import { CLASSMATE, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';
import { doorOfTests, openWireDoor } from '../../support/wire-door';

declare const localCloud: LocalCloud;
declare const weChat: NonNullable<LocalCloudOptions['openapi']>;

const MINUTE = 60_000;
const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
const me = () => demoPersonId(person(STUDENT));
const YOURS = templates['case-yours'].id;

/** Accepts as the phone does: at WeChat first, then with us. */
async function accept(template: TemplateName, openid = STUDENT, times = 1, language = 'zh-CN'): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    localCloud.subscribe(openid, [templates[template].id]);
    await as(openid, noticeFunction, 'accepted', { answers: [{ template, answer: 'accept' }], language });
  }
}
const told = async (to = me()): Promise<NoticeDocument[]> =>
  ((await allOf('notices')) as unknown as NoticeDocument[]).filter((notice) => notice.to === to);
const messages = () => asked('subscribeMessage.send');
const leftOf = async (template: TemplateName) => (await subscriptions.get(me()))?.templates[template].left ?? 0;
/** Nothing is due, nobody has accepted anything. */
async function quiet(): Promise<void> {
  while ((await runJob(tellOfCases)).told);
  await notices.removeAll({ kind: { $exists: true } as never });
  await subscriptions.removeAll({ version: { $gte: 0 } as never });
}

beforeAll(seedTwoSchools);
beforeEach(async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  await quiet();
});
afterEach(() => jest.restoreAllMocks());

describe('what a case owes', () => {
  test('is told after the step, without a request more in the step, and once', async () => {
    const id = await file();
    expect((await step(OFFICER, id, 'acknowledge')).wire).toHaveLength(3);
    expect(await told()).toEqual([]);
    for (const run of [1, 0, 0]) expect(await runJob(tellOfCases)).toEqual({ told: run });
    const { data } = await as(STUDENT, noticeFunction, 'inbox');
    expect(data.notices).toMatchObject([
      { kind: 'case-acknowledged', caseId: id, params: { topic: 'heating', office: '权益部' } },
    ]);
  });

  test('is nothing while only the author acts', async () => {
    await caseIn('withdrawn');
    expect(await runJob(tellOfCases)).toEqual({ told: 0 });
  });

  test('is told whole when many runs meet', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => caseIn('answered')));
    await Promise.all([1, 2, 3, 4].map(() => runJob(tellOfCases)));
    await runJob(tellOfCases);
    expect((await told()).map(({ kind, caseId }) => `${caseId} ${kind}`).sort()).toEqual(
      ids.flatMap((id) => ['case-acknowledged', 'case-answered'].map((kind) => `${id} ${kind}`)).sort(),
    );
  });

  test('that comes while a run is at work is told by the next', async () => {
    const door = await openWireDoor(localCloud.admin);
    const id = await caseIn('acknowledged');
    const held = door.hold('database.insertDocument', 'notices');
    const run = runJob(tellOfCases);
    await held.arrived;
    await step(OFFICER, id, 'ask', { text: '是哪几个寝室？' });
    held.release();
    await run;
    await runJob(tellOfCases);
    expect((await told()).map(({ kind }) => kind).sort()).toEqual(['case-acknowledged', 'case-asked']);
    expect((await cases.get(id))?.unnoticed).toBe(false);
    await door.close();
  });
});

describe('a run that is killed', () => {
  const door = doorOfTests();

  /** Runs a job that dies at each of its requests in turn, carried out or not, until one run lives to its end. */
  async function killedEverywhere(prepare: () => Promise<void>, job: typeof sendNotices, check: () => Promise<void>) {
    let deaths = 0;
    for (const isLastServed of [false, true])
      for (let at = 0; ; at += 1) {
        await quiet();
        await prepare();
        door.dieAfter(at, isLastServed);
        await runJob(job).catch(() => undefined);
        const died = door.revive();
        if (died) deaths += 1;
        await runJob(job, soon(30));
        await runJob(job, soon(60));
        await check();
        if (!died) break;
      }
    return deaths;
  }

  test('anywhere while telling: nothing is lost, nothing is told twice', async () => {
    let id = '';
    const deaths = await killedEverywhere(
      async () => {
        id = await caseIn('answered');
      },
      tellOfCases,
      async () => {
        expect((await told()).map(({ kind }) => kind).sort()).toEqual(['case-acknowledged', 'case-answered']);
        expect((await cases.get(id))?.unnoticed).toBe(false);
      },
    );
    expect(deaths).toBeGreaterThan(4);
  });

  test('anywhere while sending: at most one message, and the inbox has it', async () => {
    let before = 0;
    const counts = new Set<number>();
    const deaths = await killedEverywhere(
      async () => {
        await accept('case-yours', STUDENT, 2);
        await notify(
          [{ to: me(), kind: 'case-answered', params: { number: '10183-1', day: '2026-12-01' }, about: 'x' }],
          new Date(),
        );
        before = messages().length;
      },
      sendNotices,
      async () => {
        counts.add(messages().length - before);
        const [notice] = await told();
        expect(notice?.outbox).toBe('done');
        // What may have been sent is counted as used; never more is promised than WeChat would send.
        expect(await leftOf('case-yours')).toBeLessThanOrEqual(localCloud.quota(STUDENT, YOURS));
      },
    );
    expect(deaths).toBeGreaterThan(8);
    expect([...counts].sort()).toEqual([0, 1]);
  });
});

describe('sending', () => {
  const owe = (kind: NoticeDocument['kind'] = 'case-answered', about = 'x') =>
    notify(
      [
        {
          to: me(),
          kind,
          params: { number: '10183-261123-7KQ4M', office: '权益部', day: '2026-12-01' },
          caseId: 'a-case',
          about,
        },
      ],
      new Date(),
    );

  test('one acceptance is one message, in words within WeChat’s limits, without a name', async () => {
    await accept('case-yours');
    for (const about of ['1', '2']) await owe('case-answered', about);
    const before = messages().length;
    expect(await runJob(sendNotices)).toMatchObject({ sent: 1 });
    await runJob(sendNotices);
    const sent = messages()
      .slice(before)
      .map(({ data }) => data);
    expect(sent).toMatchObject([
      {
        ...{ touser: STUDENT, template_id: YOURS, page: 'packages/case/pages/case/index?id=a-case' },
        data: {
          character_string1: { value: '10183-261123-7KQ4M' },
          thing2: { value: '权益部有结果了' },
          thing3: { value: '12月1日前说一声解决没有' },
        },
      },
    ]);
    expect((await told()).map(({ outbox }) => outbox)).toEqual(['done', 'done']);
    expect(await leftOf('case-yours')).toBe(0);
  });

  const lines = (from: number) =>
    messages()
      .slice(from)
      .map(({ data }) => {
        const { thing2, thing3 } = data.data as Record<string, { value: string }>;
        return [thing2?.value, thing3?.value];
      });

  test('it is written in the language that the phone spoke when it accepted', async () => {
    const before = messages().length;
    for (const language of LANGUAGES) {
      await accept('case-yours', STUDENT, 1, language);
      await owe('case-answered', language);
      await runJob(sendNotices);
    }
    expect(lines(before)).toEqual([
      ['权益部有结果了', '12月1日前说一声解决没有'],
      ['결과가 왔어요', '해결됐나요? 12월 1일까지'],
      ['There is a result', 'Solved? Until 1 Dec'],
    ]);
  });

  test('or in the one it was switched to since, in two requests and without losing an acceptance', async () => {
    const before = messages().length;
    await accept('case-yours');
    expect((await as(STUDENT, noticeFunction, 'set-language', { language: 'ko' })).wire).toHaveLength(2);
    expect(await leftOf('case-yours')).toBe(1);
    await owe();
    await runJob(sendNotices);
    expect(lines(before)).toEqual([['결과가 왔어요', '해결됐나요? 12월 1일까지']]);
  });

  test('who accepted nothing leaves no trace by switching the language', async () => {
    expect((await as(STUDENT, noticeFunction, 'set-language', { language: 'en' })).data).toEqual({ language: 'en' });
    expect(await subscriptions.get(me())).toBeNull();
  });

  test('a ledger from before languages were kept is written to in Chinese', async () => {
    const before = messages().length;
    await accept('case-yours', STUDENT, 1, 'ko');
    await subscriptions.updateWhere({ _id: me() }, { language: _.remove() });
    await owe();
    await runJob(sendNotices);
    expect(lines(before)).toEqual([['权益部有结果了', '12月1日前说一声解决没有']]);
  });

  const everyKind = LANGUAGES.flatMap((language) =>
    (Object.keys(TEMPLATE_OF) as NoticeDocument['kind'][]).map((kind) => [language, kind] as const),
  );
  test.each(everyKind)('in %s, %s fits its template', async (language, kind) => {
    await accept(TEMPLATE_OF[kind], STUDENT, 1, language);
    await owe(kind, kind);
    expect(await runJob(sendNotices)).toMatchObject({ sent: 1, failed: 0 });
  });

  test('WeChat says that nothing is left: the ledger believes it', async () => {
    for (const _ of [1, 2, 3])
      await as(STUDENT, noticeFunction, 'accepted', {
        answers: [{ template: 'account', answer: 'accept' }],
        language: 'zh-CN',
      });
    await owe('name-opened');
    while (localCloud.quota(STUDENT, templates.account.id) > 0) {
      await owe('name-opened', String(localCloud.quota(STUDENT, templates.account.id)));
      await runJob(sendNotices);
    }
    await owe('name-opened', 'last');
    await runJob(sendNotices);
    expect(await leftOf('account')).toBe(0);
    expect((await told()).every(({ outbox }) => outbox === 'done')).toBe(true);
  });

  test('a platform without an answer may have sent it: it is not sent again, though more was accepted', async () => {
    await accept('case-yours', STUDENT, 3);
    await owe();
    const [door, before] = [await openWireDoor(localCloud.admin), messages().length];
    door.loseAnswer('wx.openApi', 'subscribeMessage.send');
    expect(await runJob(sendNotices)).toMatchObject({ sent: 0, failed: 1 });
    for (const minutes of [5, 30, 120]) await runJob(sendNotices, soon(minutes));
    await door.close();
    expect(messages().length - before).toBe(1);
    expect((await told())[0]?.outbox).toBe('done');
  });

  test('an account that cannot be opened keeps nobody else from their message', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const other = demoPersonId(person(CLASSMATE));
    const { openid } = (await people.get(other)) ?? {};
    await people.updateWhere({ _id: other }, { openid: (await people.get(me()))?.openid });
    await Promise.all([accept('case-yours'), accept('case-yours', CLASSMATE)]);
    await owe();
    await notify([{ to: other, kind: 'case-answered', about: 'x' }], new Date());
    expect(await runJob(sendNotices)).toMatchObject({ sent: 1, inboxOnly: 1 });
    await people.updateWhere({ _id: other }, { openid });
  });

  test('a busy platform is tried again later, and the acceptance is not lost', async () => {
    await accept('case-yours');
    await owe();
    weChat.answers = { 'subscribeMessage.send': { errcode: -1, errmsg: 'system error rid: 1' } };
    expect(await runJob(sendNotices)).toMatchObject({ failed: 1 });
    delete weChat.answers;
    expect([await leftOf('case-yours'), (await told())[0]?.outbox]).toEqual([1, 'due']);
    expect(await runJob(sendNotices)).toMatchObject({ sent: 0 });
    expect(await runJob(sendNotices, soon(3))).toMatchObject({ sent: 1 });
    expect(await leftOf('case-yours')).toBe(0);
  });

  test('a platform that stays busy is left alone after four tries, and the inbox has it', async () => {
    await accept('case-yours');
    await owe();
    weChat.answers = { 'subscribeMessage.send': { errcode: -1, errmsg: 'system error rid: 1' } };
    let tries = 0;
    for (let hours = 0; hours < 9; hours += 1) tries += (await runJob(sendNotices, soon(hours * 61))).failed ?? 0;
    delete weChat.answers;
    expect([tries, (await told())[0]?.outbox, await leftOf('case-yours')]).toEqual([4, 'done', 1]);
  });

  test('a claim that nobody came back from is closed after ten minutes', async () => {
    await owe();
    await notices.updateAll({ to: me() }, { outbox: 'sending', sendAt: new Date() });
    expect(await runJob(sendNotices, soon(9))).toMatchObject({ abandoned: 0 });
    expect(await runJob(sendNotices, soon(11))).toMatchObject({ abandoned: 1, sent: 0 });
  });

  test('to an account that is nobody, to somebody who accepted nothing: the inbox only', async () => {
    await notify(
      [
        { to: 'hash-of-an-account', kind: 'rebind-refused', about: 'y' },
        { to: me(), kind: 'role-ended', about: 'z' },
      ],
      new Date(),
    );
    expect(await runJob(sendNotices)).toMatchObject({ sent: 0, inboxOnly: 2 });
  });
});

test('a day of cases with the scheduler run twice at every turn: everything is told once and sent at most once', async () => {
  const jobs = new Collection<{ _id: string }>('jobs');
  await accept('case-yours', STUDENT, 4);
  await accept('case-moved', CLASSMATE, 2);
  const before = messages().length;
  const [mine, theirs] = [await file(STUDENT), await file(CLASSMATE)];
  const turns: [string, string, string, object][] = [
    [OFFICER, mine, 'acknowledge', {}],
    [OFFICER, theirs, 'reply', { text: '周三去看。' }],
    [OFFICER, mine, 'ask', { text: '是哪几个寝室？' }],
    [STUDENT, mine, 'supplement', { text: '4012 到 4017。' }],
    [OFFICER, mine, 'answer', { text: '换了阀门。', outcome: 'done' }],
    [OFFICER, theirs, 'refuse', { ground: 'crime', channel: '派出所 110' }],
    [STUDENT, mine, 'verdict', { solved: false }],
    [STUDENT, mine, 'reopen', { reason: '又凉了。' }],
    [OFFICER, mine, 'answer', { text: '又换了一次。', outcome: 'done' }],
  ];
  for (const [openid, id, name, say] of turns) {
    await Promise.all([
      step(openid, id, name, say),
      send(undefined, () => scheduler(), {}),
      send(undefined, () => scheduler(), {}),
    ]);
    await Promise.all([tellOfCases, tellOfCases, sendNotices, sendNotices].map((job) => runJob(job)));
    await jobs.removeAll({ version: { $gte: 0 } as never }); // the next turn is another minute
  }
  await Promise.all([runJob(sendNotices), runJob(sendNotices)]);
  expect((await told()).map(({ kind }) => kind).sort()).toEqual([
    'case-acknowledged',
    'case-answered',
    'case-answered',
    'case-asked',
  ]);
  const sent = messages()
    .slice(before)
    .map(({ data }) => {
      const { thing2 } = data.data as { thing2: { value: string } };
      return `${data.touser === STUDENT ? 'mine' : 'theirs'}: ${thing2.value}`;
    });
  expect(sent.sort()).toEqual([
    'mine: 权益部想问清楚，时钟停着',
    'mine: 权益部有结果了',
    'mine: 权益部有结果了',
    'theirs: 权益部回了你一句',
    'theirs: 权益部说不归这里管',
  ]);
  expect((await as(STUDENT, caseFunction, 'get', { id: mine })).data.status).toBe('answered');
});
