import { ENOUGH } from '@domain/notice/ledger';
import { type Notice, notices, notify } from '../../../cloudfunctions/_kit/notice/notices';
import { subscriptions } from '../../../cloudfunctions/_kit/notice/subscriptions';
import { accountOf } from '../../../cloudfunctions/_kit/people';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { demoPersonId } from '../../../tools/seed/documents';
import { as, freshKey, said } from '../../support/as';
import { everything } from '../../support/everything';
import { CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';

const idOf = (openid: string) => demoPersonId(person(openid));
const call = (openid: string, action: string, input: object = {}, key = freshKey()) =>
  as(openid, noticeFunction, action, input, key);
const START = Date.parse('2026-11-20T08:00:00Z');
const at = (minute: number) => new Date(START + minute * 60_000);
const about = (to: string, n: number, minute = n): Notice => ({
  ...{ to, kind: 'name-opened', about: `${to}-${n}`, at: at(minute) },
});

beforeAll(seedTwoSchools);
beforeEach(async () => {
  await notices.removeAll({ outbox: 'due' });
  await subscriptions.removeAll({ _id: idOf(STUDENT) });
});

describe('the inbox', () => {
  test('has what is addressed to the person and to the account, the newest first, and nobody else’s', async () => {
    await notify([about(idOf(STUDENT), 1), about(accountOf(STUDENT), 2), about(idOf(CLASSMATE), 3)], at(9));
    const { data, wire } = await call(STUDENT, 'inbox');
    expect(data).toMatchObject({ unread: 2, more: false });
    expect(data.notices.map(({ at: when }: { at: string }) => when)).toEqual(
      [at(2), at(1)].map((one) => one.toISOString()),
    );
    expect(wire).toHaveLength(2);
    expect((await call(OFFICER, 'inbox')).data).toEqual({ unread: 0, notices: [], more: false });
  });

  test('loses nothing that is told together with what was told before, in whatever order, and has nothing twice', async () => {
    const [old, other, fresh] = [1, 2, 3].map((n) => about(idOf(STUDENT), n)) as [Notice, Notice, Notice];
    await notify([old, other], at(9));
    for (const list of [
      [fresh, old],
      [old, { ...fresh, about: 'second' }, other],
      [
        { ...fresh, about: 'third' },
        { ...fresh, about: 'third' },
        { ...fresh, about: 'fourth' },
      ],
    ])
      await notify(list, at(9));
    expect((await call(STUDENT, 'inbox')).data.unread).toBe(6);
  });

  test('of an account that is nobody has what the account was told', async () => {
    await notify([{ ...about(accountOf('nobody-yet'), 1), kind: 'rebind-refused' }], at(1));
    expect((await call('nobody-yet', 'inbox')).data.notices).toHaveLength(1);
  });

  test('comes in pages of 20, each notice once, also where many came at the same moment', async () => {
    const mine = idOf(STUDENT);
    await notify(
      Array.from({ length: 45 }, (_, n) => about(mine, n, n < 30 ? 7 : n)),
      at(99),
    );
    const seen: string[] = [];
    let before: object | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { data, wire } = await call(STUDENT, 'inbox', before ? { before } : {});
      expect([data.more, wire.length]).toEqual([page < 2, 2]);
      if (page === 0) expect(data.unread).toBe(45);
      seen.push(...data.notices.map(({ id }: { id: string }) => id));
      const last = data.notices.at(-1);
      before = { at: last.at, id: last.id };
    }
    expect(new Set(seen).size).toBe(45);
  });

  test('is read up to a moment: what came later stays unread, another’s too, and a retry changes nothing', async () => {
    await notify([about(idOf(STUDENT), 1), about(idOf(STUDENT), 5), about(idOf(CLASSMATE), 1)], at(9));
    const [key, upTo] = [freshKey(), at(3).toISOString()];
    const first = await call(STUDENT, 'mark-read', { upTo }, key);
    expect(first.wire).toHaveLength(2);
    const before = await everything();
    expect(said(await call(STUDENT, 'mark-read', { upTo }, key))).toEqual(said(first));
    expect(await everything()).toEqual(before);
    const { data } = await call(STUDENT, 'inbox');
    expect(data.unread).toBe(1);
    expect(data.notices.map(({ read }: { read: boolean }) => read)).toEqual([false, true]);
    expect((await call(CLASSMATE, 'inbox')).data.unread).toBe(1);
  });
});

describe('the ledger', () => {
  type Said = 'accept' | 'reject' | 'ban';
  const YES = { answers: [{ template: 'case-yours', answer: 'accept' as Said }], language: 'zh-CN' };
  const of = ({ data }: { data: { templates: { name: string; left: number; ask: boolean }[] } }, name = 'case-yours') =>
    data.templates.find((template) => template.name === name);

  test('begins empty, and everything may be asked for', async () => {
    const answer = await call(STUDENT, 'templates');
    expect(answer.data.templates.map(({ left, ask }: { left: number; ask: boolean }) => [left, ask])).toEqual([
      [0, true],
      [0, true],
      [0, true],
      [0, true],
      [0, true],
    ]);
  });

  test('an acceptance is one message; the same call again is not another', async () => {
    const key = freshKey();
    const first = await call(STUDENT, 'accepted', YES, key);
    expect([of(first)?.left, first.wire.length]).toEqual([1, 3]);
    expect(said(await call(STUDENT, 'accepted', YES, key))).toEqual(said(first));
    const second = await call(STUDENT, 'accepted', YES);
    expect([of(second)?.left, second.wire.length]).toEqual([2, 3]);
  });

  test('acceptances at the same moment are each counted or told to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => call(STUDENT, 'accepted', YES)));
    const taken = answers.filter(({ ok }) => ok).length;
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('BUSY');
    expect(of(await call(STUDENT, 'templates'))?.left).toBe(taken);
  });

  test('a refusal is remembered, and enough is enough', async () => {
    const no = await call(STUDENT, 'accepted', { ...YES, answers: [{ template: 'account', answer: 'reject' }] });
    expect([of(no, 'account')?.ask, of(no)?.ask]).toEqual([false, true]);
    for (let n = 0; n < ENOUGH; n += 1) await call(STUDENT, 'accepted', YES);
    expect(of(await call(STUDENT, 'templates'))).toMatchObject({ left: ENOUGH, ask: false });
  });

  test('is each person’s own, and an account that is nobody has none', async () => {
    await call(STUDENT, 'accepted', YES);
    expect(of(await call(CLASSMATE, 'templates'))?.left).toBe(0);
    for (const action of ['templates', 'accepted'])
      expect((await call('nobody-yet', action, action === 'accepted' ? YES : {})).error.code).toBe('NOT_BOUND');
  });

  test('without templates nobody is asked', async () => {
    const { XUESHENG_TEMPLATES } = process.env;
    delete process.env.XUESHENG_TEMPLATES;
    expect((await call(STUDENT, 'templates')).data.templates).toEqual([]);
    process.env.XUESHENG_TEMPLATES = XUESHENG_TEMPLATES;
  });
});
