import { _ } from '../../../cloudfunctions/_kit/database';
import { accountOf, people, personOf } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { studentIdAt } from '../../../tools/seed/documents';
import { as } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { grant } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { ask } from '../../support/matters';
import { LEAGUE } from '../../support/roles';
import { colleague, get, queueOf } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, openMatter, STEPS, STUDENT, step } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';

const WORDS = { title: '七舍东侧暖气不热', text: '有同学反映七舍部分寝室不热。后勤处更换了阀门，逐间测温。' };
let made = 0;

/** A student whose number the school changes: what they do under the first, then `change`. */
async function student() {
  made += 1;
  const openid = `case-whose-number-changes-${made}`;
  const before = await aLine('冯晓彤');
  await bind(openid, wishFor(before));
  return {
    openid,
    line: before,
    first: studentIdAt(JILIN, before),
    async change() {
      const old = await people.get(studentIdAt(JILIN, before));
      await people.updateWhere({ _id: old?._id ?? '' }, { student: _.set({ ...old?.student, state: 'closed' }) });
      const bound = await bind(openid, wishFor(await aLine('冯晓彤')));
      if (!bound.ok) throw new Error(bound.error.code);
    },
  };
}

/** A student with a role, whose number the school changes. */
async function staff(more: object = {}) {
  const who = await student();
  const granted = await grant(LEAGUE, who.line, more);
  if (!granted.ok) throw new Error(granted.error.code);
  return who;
}

beforeAll(seedTwoSchools);

describe('a student whose number changed', () => {
  test('has the cases they had: list, case, chain, verdict, reopening', async () => {
    const who = await student();
    const id = await caseIn('answered', who.openid);
    await who.change();
    const mine = await as(who.openid, caseFunction, 'mine');
    expect([mine.data.cases.map((one: { id: string }) => one.id), mine.wire.length]).toEqual([[id], 2]);
    expect((await get(who.openid, id)).data).toMatchObject({
      as: 'author',
      allowed: expect.arrayContaining(['verdict']),
    });
    expect((await as(who.openid, caseFunction, 'chain', { id })).data.entries).toHaveLength(3);
    expect((await step(who.openid, id, 'verdict', { solved: false })).ok).toBe(true);
    expect((await step(who.openid, id, 'reopen', STEPS.reopen.say)).data.status).toBe('reopened');
  });

  test('is told of it, and of who looked at their name then', async () => {
    const who = await student();
    const id = await caseIn('acknowledged', who.openid);
    await who.change();
    await step(OFFICER, id, 'answer', STEPS.answer.say);
    await as(OFFICER, caseFunction, 'open-name', { id, reason: 'contact', words: '约他去看暖气。' });
    await runJob(tellOfCases);
    const { data } = await as(who.openid, noticeFunction, 'inbox');
    const kinds = data.notices.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['case-answered', 'name-opened']));
    const looks = await as(who.openid, identityFunction, 'list-accesses');
    expect(looks.data).toMatchObject({ total: 1, verified: true, accesses: [{ caseId: id }] });
  });

  test('is one student, however often they say the same and follow it', async () => {
    const who = await student();
    const one = await caseIn('closed');
    const written = await ask(OFFICER, 'write-digest', {
      about: { kind: 'case', id: one },
      version: 0,
      submit: true,
      ...WORDS,
    });
    const { id, version } = written.data;
    await ask(ADMIN, 'publish-digest', { id, version });
    await ask(who.openid, 'follow', { id, on: true });
    await who.change();
    expect((await as(who.openid, caseFunction, 'digest', { id })).data.following).toBe(true);
    const again = await ask(who.openid, 'follow', { id, on: true });
    expect([again.data.following, again.wire.length]).toEqual([true, 4]);
    const draft = await as(OFFICER, caseFunction, 'digest-draft', { about: { kind: 'case', id: one } });
    expect(draft.data.draft.students).toBe(2);
    await ask(who.openid, 'follow', { id, on: false });
    expect((await as(who.openid, caseFunction, 'digest', { id })).data.following).toBe(false);

    const other = await student();
    const before = await file(other.openid);
    await other.change();
    const matter = await openMatter([before, await file(other.openid)]);
    expect((await as(OFFICER, caseFunction, 'matter', { id: matter })).data.students).toBe(1);
  });
});

describe('an officer whose number changed', () => {
  test('stays out of what they were kept out of', async () => {
    const who = await staff({ office: '回避部' });
    const id = await file();
    await step(who.openid, id, 'acknowledge');
    const ticket = await colleague(ADMIN, id, '回避部', 'recusable');
    await step(ADMIN, id, 'recuse', { who: ticket, reason: '说的是他' });
    await who.change();
    expect((await get(who.openid, id)).error.code).toBe('CASE_NOT_FOUND');
    expect(await queueOf(who.openid)).not.toContain(id);
    const found = await as(who.openid, caseFunction, 'search', { typed: '暖气片', before: null });
    expect(found.data.cases.map((one: { id: string }) => one.id)).not.toContain(id);
    const inFront = (await as(ADMIN, caseFunction, 'hands', { id })).data;
    for (const list of ['recusable', 'colleagues'])
      expect(inFront[list].map(({ office }: { office: string }) => office)).not.toContain('回避部');
  });

  test('handles no case of their own', async () => {
    const who = await staff();
    const id = await file(who.openid);
    await who.change();
    expect((await step(who.openid, id, 'answer', STEPS.answer.say)).error.code).toBe('CASE_STEP_NOT_NOW');
    expect(await queueOf(who.openid)).not.toContain(id);
  });

  test('has in hand what they had, and is kept out of it whole', async () => {
    const who = await staff({ office: '换号部' });
    const id = await file();
    await step(who.openid, id, 'reply', STEPS.reply.say);
    await who.change();
    expect((await get(who.openid, id)).data.handler).toMatchObject({ mine: true });
    const mine = await as(who.openid, caseFunction, 'queue', { mine: true });
    expect([mine.data.cases.map((one: { id: string }) => one.id), mine.data.counts.open]).toEqual([[id], 1]);
    expect((await get(who.openid, id)).data.allowed).not.toContain('take');
    const ticket = await colleague(ADMIN, id, '换号部', 'recusable');
    await step(ADMIN, id, 'recuse', { who: ticket, reason: '说的是他' });
    expect((await get(ADMIN, id)).data.handler).toBeNull();
    expect((await get(who.openid, id)).error.code).toBe('CASE_NOT_FOUND');
  });

  test('publishes no digest that they wrote', async () => {
    const who = await staff();
    const id = await caseIn('closed', CLASSMATE);
    const about = { kind: 'case', id };
    const { data } = await ask(who.openid, 'write-digest', { about, version: 0, submit: true, ...WORDS });
    await who.change();
    const published = await ask(who.openid, 'publish-digest', { id: data.id, version: data.version });
    expect(published.error.code).toBe('DIGEST_OWN');
    expect((await as(who.openid, caseFunction, 'digest-draft', { about })).data.draft.mine).toBe(true);
  });

  test('makes no case theirs that they wrote down for nobody', async () => {
    const who = await staff();
    const told = { topic: 'fee', text: '补卡收了三十元，没有收据。', place: '', danger: false, told: 'counter' };
    const { data } = await ask(who.openid, 'file-for', { ...told, number: '', name: '' });
    await who.change();
    expect((await ask(who.openid, 'claim', { code: data.code })).error.code).toBe('CASE_CLAIM_UNKNOWN');
  });
});

test('who handled a case in another role and under another number does not call about it', async () => {
  const who = await staff();
  const id = await file(STUDENT);
  await step(who.openid, id, 'acknowledge');
  for (const last of [false, false, true]) {
    await step(who.openid, id, 'answer', STEPS.answer.say);
    await step(STUDENT, id, 'verdict', { solved: false });
    if (!last) await step(STUDENT, id, 'reopen', STEPS.reopen.say);
  }
  await who.change();
  const person = await personOf(accountOf(who.openid));
  const league = (await personOf(accountOf(LEAGUE)))?.memberships ?? [];
  await people.updateWhere({ _id: person?._id ?? '' }, { memberships: _.set(league) });
  expect((await step(who.openid, id, 'callback', STEPS.callback.say)).error.code).toBe('CASE_NOT_FOUND');
  expect((await step(LEAGUE, id, 'callback', STEPS.callback.say)).ok).toBe(true);
});
