import { openTo, verifyCase } from '@domain/case/chain/chain';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { openHash } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { carryOutMatters } from '../../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import type { DemoStudent } from '../../../tools/seed/demo/people';
import { as, freshKey } from '../../support/as';
import { everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { ANSWER, ask, matterOf } from '../../support/matters';
import { tell } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, openMatter, STEPS, STUDENT, step } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

interface Told {
  caseId: string;
  kind: string;
}

const THIRD = 'demo-10183-student-3';
const OTHER_OFFICER = 'demo-10184-officer';
const OTHER_STUDENT = 'demo-10184-student-1';

const stored = async (id: string) => {
  const document = await cases.get(id);
  if (!document) throw new Error('no case');
  return document;
};
const namesOf = async (id: string) => (await stored(id)).events.map(({ what }) => what.name);
const get = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data;

beforeAll(seedTwoSchools);

describe('an 议题', () => {
  test('is made from several cases by one write, and each joins by its own: a call does the first, the scheduler the rest', async () => {
    const ids = [await file(STUDENT), await file(CLASSMATE), await caseIn('acknowledged', THIRD)];
    const opened = await ask(OFFICER, 'open-matter', { cases: ids });
    expect(opened.data.left).toBe(2);
    expect(opened.wire).toHaveLength(4);
    await runJob(carryOutMatters);
    const view = await matterOf(opened.data.id);
    expect(view).toMatchObject({ state: 'open', students: 3, inWork: 3, left: 0, title: '' });
    expect(view.cases.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort());
    for (const id of ids) expect((await stored(id)).phase.status).toBe('acknowledged');
    expect(await get(STUDENT, ids[0] ?? '')).toMatchObject({ matterId: null, timeline: [{ type: 'join' }, {}] });
    expect(await get(OFFICER, ids[0] ?? '')).toMatchObject({ matterId: opened.data.id });
  });

  test('counts what was written down for nobody known beside its students: an officer cannot make a crowd of it', async () => {
    const told = await Promise.all([1, 2].map(async () => (await tell(OFFICER)).data.id));
    const id = await openMatter([await file(STUDENT), ...told]);
    await runJob(carryOutMatters);
    expect(await matterOf(id)).toMatchObject({ students: 1, unclaimed: 2 });
  });

  test('taking in a new case takes it: its author is told so once, and of nothing more', async () => {
    const [fresh, known] = [await file(CLASSMATE), await caseIn('acknowledged', CLASSMATE)];
    await runJob(tellOfCases);
    const heard = async () =>
      (await as(CLASSMATE, noticeFunction, 'inbox')).data.notices.map(({ caseId, kind }: Told) => `${caseId} ${kind}`);
    const before = await heard();
    await openMatter([fresh, known]);
    await runJob(tellOfCases);
    expect((await heard()).filter((one: string) => !before.includes(one))).toEqual([`${fresh} case-acknowledged`]);
  });

  test('only what can still become one with it is shown as alike', async () => {
    const text = '实验楼二楼的饮水机一直不出热水，排队的人很多。';
    const [one, answered, open] = [
      await file(STUDENT, { text }),
      await file(CLASSMATE, { text }),
      await file(THIRD, { text }),
    ];
    await step(OFFICER, answered, 'answer', STEPS.answer.say);
    const like = async () =>
      (await ask(OFFICER, 'like', { id: one })).data.cases.map(({ case: { id } }: { case: { id: string } }) => id);
    expect(await like()).toEqual([open]);
    const id = await openMatter([open]);
    expect((await ask(OFFICER, 'like', { id: one })).data.cases).toMatchObject([{ likeness: 'same', matter: { id } }]);
    await ask(OFFICER, 'answer-matter', { id, ...ANSWER });
    await runJob(carryOutMatters);
    expect(await like()).toEqual([open]);
    await ask(OFFICER, 'close-matter', { id });
    expect(await like()).toEqual([]);
  });

  test('the same call again carries on, two cases at a time, and never does one twice', async () => {
    const ids = [await file(), await file(), await file(), await file()];
    const key = freshKey();
    const left: number[] = [];
    for (const _ of ids) {
      const { data, wire } = await ask(OFFICER, 'open-matter', { cases: ids }, key);
      expect(wire.length).toBeLessThanOrEqual(4);
      left.push(data.left);
    }
    expect(left).toEqual([3, 1, 0, 0]);
    expect((await ask(OFFICER, 'open-matter', { cases: ids.slice(1) }, key)).error.code).toBe('KEY_REUSED');
    for (const id of ids) expect(await namesOf(id)).toEqual(['file', 'join']);
  });

  test('answers all in work at once, each with its own event, day and verdict; who joins later gets it too', async () => {
    const [one, two, asked, late] = [
      await file(STUDENT),
      await caseIn('acknowledged', CLASSMATE),
      await caseIn('waiting-for-student', THIRD),
      await file(STUDENT),
    ];
    const id = await openMatter([one, two, asked]);
    const key = freshKey();
    const answered = await ask(OFFICER, 'answer-matter', { id, ...ANSWER }, key);
    expect(answered.data).toEqual({ id, left: 3 });
    expect(answered.wire).toHaveLength(4);
    expect((await ask(OFFICER, 'answer-matter', { id, ...ANSWER }, key)).wire.length).toBeLessThanOrEqual(4);
    await runJob(carryOutMatters);
    for (const member of [one, two, asked]) {
      const document = await stored(member);
      expect(document.phase).toMatchObject({ status: 'answered', verdictDay: expect.stringMatching(/^\d{4}-/) });
      expect(document.events.filter(({ what }) => what.name === 'answer')).toHaveLength(1);
      const open = document.events.map((event) => openTo('officer', document, event, openHash));
      expect(verifyCase(member, open, openHash)).toEqual([]);
    }
    expect((await step(STUDENT, one, 'verdict', { solved: true })).data.verdict).toBe('solved');
    expect((await step(CLASSMATE, two, 'verdict', { solved: false })).data.verdict).toBe('unsolved');
    // Back into work, still one of it, and not answered again with what was not enough.
    await step(CLASSMATE, two, 'reopen', STEPS.reopen.say);
    // Not unread: it goes to the student at once, in the name of who has it join.
    const before = await stored(late);
    for (const answers of [{}, { answers: 0 }, { answers: 2 }])
      expect((await ask(ADMIN, 'join', { id, cases: [late], ...answers })).error.code).toBe('MATTER_ANSWERED');
    expect(await stored(late)).toEqual(before);
    const joined = await ask(ADMIN, 'join', { id, cases: [late], answers: 1 });
    expect(joined.wire).toHaveLength(4);
    await runJob(carryOutMatters);
    const last = (await stored(late)).events.at(-1);
    expect(last).toMatchObject({ by: { id: idOf(ADMIN), role: 'union-admin' }, what: { name: 'answer', ...ANSWER } });
    expect((await stored(late)).phase.status).toBe('answered');
    expect(await stored(two)).toMatchObject({ matterId: id, phase: { status: 'reopened' } });
    await ask(ADMIN, 'answer-matter', { id, ...ANSWER, text: '水泵也换了。' });
    await runJob(carryOutMatters);
    expect((await stored(two)).phase.status).toBe('answered');
    expect(await matterOf(id)).toMatchObject({ state: 'answered', students: 3, inWork: 0, left: 0 });
  });

  test('who has left the desk answers nobody any more: what they decided and nobody carried out waits for somebody who is there', async () => {
    const [first, second] = [await file(STUDENT), await file(CLASSMATE)];
    const id = await openMatter([first, second]);
    expect((await ask(OFFICER, 'answer-matter', { id, ...ANSWER })).ok).toBe(true);
    const memberships = (await people.get(idOf(OFFICER)))?.memberships ?? [];
    const over = memberships.map((one) => ({ ...one, to: new Date(0) }));
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(over) });
    await runJob(carryOutMatters);
    for (const one of [first, second]) expect((await stored(one)).phase.status).not.toBe('answered');
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set([...memberships]) });
    expect((await ask(ADMIN, 'answer-matter', { id, ...ANSWER, text: '水泵也换了。' })).ok).toBe(true);
    await runJob(carryOutMatters);
    for (const one of [first, second]) expect((await stored(one)).events.at(-1)?.by.id).toBe(idOf(ADMIN));
  });

  test('a member that was sent back after the answer is not answered unread: neither at once, nor when another case joins', async () => {
    const [one, own, late] = [await file(STUDENT), await caseIn('acknowledged', CLASSMATE), await file(THIRD)];
    const id = await openMatter([one, own]);
    // Answered on its own, and judged, before the answer to all: then it does not have that, and none of its key.
    await step(OFFICER, own, 'answer', STEPS.answer.say);
    await step(CLASSMATE, own, 'verdict', { solved: false });
    await ask(OFFICER, 'answer-matter', { id, ...ANSWER });
    await step(CLASSMATE, own, 'reopen', STEPS.reopen.say);
    await runJob(carryOutMatters);
    expect((await stored(one)).phase.status).toBe('answered');
    expect((await stored(own)).phase.status).toBe('reopened');
    await ask(ADMIN, 'join', { id, cases: [late], answers: 1 });
    await runJob(carryOutMatters);
    await runJob(carryOutMatters);
    expect((await stored(late)).phase.status).toBe('answered');
    expect((await stored(own)).phase.status).toBe('reopened');
    // Taken out and in again by somebody who looked: then it gets what all have.
    await step(OFFICER, own, 'part');
    await ask(ADMIN, 'join', { id, cases: [own], answers: 1 });
    await runJob(carryOutMatters);
    expect((await stored(own)).phase.status).toBe('answered');
  });

  test('holds a case once: of two officers who join it to two, one wins and nothing is half done', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [mine, theirs, both] = [await file(), await file(), await file()];
      const [a, b] = [await openMatter([mine]), await openMatter([theirs])];
      const answers = await Promise.all([
        ask(OFFICER, 'join', { id: a, cases: [both] }),
        ask(ADMIN, 'join', { id: b, cases: [both] }),
      ]);
      await runJob(carryOutMatters);
      const { matterId, events } = await stored(both);
      expect([a, b]).toContain(matterId);
      expect(events.map(({ what }) => what.name)).toEqual(['file', 'join']);
      for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('CASE_STEP_NOT_NOW');
      const members = [await matterOf(a), await matterOf(b)].flatMap((view) => view.cases).map(({ id }) => id);
      expect(members.filter((id) => id === both)).toHaveLength(1);
      expect([await matterOf(a), await matterOf(b)].map(({ left }) => left)).toEqual([0, 0]);
    }
  });

  test('lets a case go again, which then is not answered with it', async () => {
    const [one, two] = [await file(STUDENT), await file(CLASSMATE)];
    const id = await openMatter([one, two]);
    const parted = await step(OFFICER, two, 'part');
    expect(parted.wire).toHaveLength(3);
    await ask(OFFICER, 'answer-matter', { id, ...ANSWER });
    await runJob(carryOutMatters);
    expect(await stored(two)).toMatchObject({ matterId: null, phase: { status: 'acknowledged' } });
    expect((await matterOf(id)).students).toBe(1);
  });

  test('is closed only when nothing of it is in work, and then takes nothing in', async () => {
    const one = await file();
    const id = await openMatter([one]);
    expect((await ask(OFFICER, 'close-matter', { id })).error).toMatchObject({
      code: 'MATTER_IN_WORK',
      params: { count: 1 },
    });
    await ask(OFFICER, 'answer-matter', { id, ...ANSWER });
    await runJob(carryOutMatters);
    expect((await ask(OFFICER, 'close-matter', { id })).wire).toHaveLength(3);
    expect((await ask(OFFICER, 'join', { id, cases: [await file()] })).error.code).toBe('MATTER_CLOSED');
    expect((await ask(OFFICER, 'answer-matter', { id, ...ANSWER })).error.code).toBe('MATTER_CLOSED');
    const named = await ask(OFFICER, 'rename-matter', { id, title: '七舍暖气' });
    expect([named.ok, named.wire.length, (await matterOf(id)).title]).toEqual([true, 3, '七舍暖气']);
  });

  test('its answer names nobody who is yet to join either, and nobody joins one that names them', async () => {
    const { name } = person<'student'>(CLASSMATE).roster as DemoStudent['roster'];
    const text = `${name}同学说得对，换了。`;
    const opened = await ask(OFFICER, 'open-matter', { cases: [await file(STUDENT), await file(CLASSMATE)] });
    expect(opened.data.left).toBe(1); // the second stands in the outbox
    const answer = (id: string) => ask(OFFICER, 'answer-matter', { id, text, outcome: 'done' });
    expect((await answer(opened.data.id)).error.code).toBe('MATTER_NAMES_STUDENT');
    await runJob(carryOutMatters);
    const other = await openMatter([await file(STUDENT)]);
    expect((await answer(other)).ok).toBe(true);
    const joining = await ask(OFFICER, 'join', { id: other, cases: [await file(CLASSMATE)], answers: 1 });
    expect(joining.error.code).toBe('MATTER_NAMES_STUDENT');
    expect((await ask(OFFICER, 'join', { id: other, cases: [await file(THIRD)], answers: 1 })).ok).toBe(true);
    await runJob(carryOutMatters);
  });

  test('its answer names nobody: it goes to all of them', async () => {
    const id = await openMatter([await file(STUDENT), await file(CLASSMATE)]);
    const { name } = person<'student'>(CLASSMATE).roster as DemoStudent['roster'];
    const spaced = [...name].join(' ');
    const before = await everything();
    for (const text of [`${name}同学说得对，换了。`, `${spaced}同学，换了。`])
      expect((await ask(OFFICER, 'answer-matter', { id, text, outcome: 'done' })).error.code).toBe(
        'MATTER_NAMES_STUDENT',
      );
    expect(await everything()).toEqual(before);
  });

  test('an officer handles none of their own cases by it', async () => {
    const [own, other] = [await file(OFFICER), await file(STUDENT)];
    expect((await ask(OFFICER, 'open-matter', { cases: [own, other] })).error.code).toBe('CASE_NOT_FOUND');
    const id = await openMatter([own, other], ADMIN);
    await ask(OFFICER, 'answer-matter', { id, ...ANSWER });
    await runJob(carryOutMatters);
    expect([(await stored(own)).phase.status, (await stored(other)).phase.status]).toEqual([
      'acknowledged',
      'answered',
    ]);
    await ask(ADMIN, 'answer-matter', { id, ...ANSWER });
    await runJob(carryOutMatters);
    expect((await stored(own)).phase.status).toBe('answered');
  });
});

describe('never across schools', () => {
  const here = async () => [await file(STUDENT), await caseIn('acknowledged', CLASSMATE)];
  const there = async () => [await file(OTHER_STUDENT)];

  test.each([
    ['the officer of one', OFFICER],
    ['the officer of the other', OTHER_OFFICER],
    ['a student', STUDENT],
    ['the youth league', 'demo-10183-league'],
    ['a city', 'demo-city-2201-1'],
  ])('%s makes no 议题 of cases of two schools, however alike, and joins none', async (_, openid) => {
    const [ours, theirs] = [await here(), await there()];
    const id = await openMatter(await here());
    const before = await everything();
    for (const mix of [
      [...ours, ...theirs],
      [...theirs, ...ours],
    ])
      expect((await ask(openid, 'open-matter', { cases: mix })).error.code).toMatch(
        /CASE_NOT_FOUND|NOT_ALLOWED|NOT_BOUND/,
      );
    expect((await ask(openid, 'join', { id, cases: theirs })).error.code).toMatch(/_NOT_FOUND|NOT_ALLOWED|NOT_BOUND/);
    expect(await everything()).toEqual(before);
  });

  test('an 议题 of another school does not exist', async () => {
    const id = await openMatter(await here());
    for (const [action, more] of [
      ['matter', {}],
      ['join', { cases: await there() }],
      ['rename-matter', { title: '七舍暖气' }],
      ['answer-matter', ANSWER],
      ['close-matter', {}],
    ] as const) {
      const found = await ask(OTHER_OFFICER, action, { id, ...more });
      const none = await ask(OTHER_OFFICER, action, { id: 'A'.repeat(32), ...more });
      expect([action, found.error.code, found.wire]).toEqual([action, none.error.code, none.wire]);
      expect(found.error.code).toBe('MATTER_NOT_FOUND');
    }
    expect((await ask(OTHER_OFFICER, 'matters', {})).data.matters).toEqual([]);
  });

  test('nothing like it is shown from the other school', async () => {
    const [one] = await here();
    await there();
    const like = await ask(OFFICER, 'like', { id: one });
    expect(like.wire).toHaveLength(2);
    const found = await Promise.all(like.data.cases.map(({ case: { id } }: { case: { id: string } }) => stored(id)));
    expect(found).toHaveLength(3);
    for (const { schoolId } of found) expect(schoolId).toBe((await stored(one ?? '')).schoolId);
    expect(like.data.cases[0]).toMatchObject({ likeness: 'same' });
    expect((await ask(OTHER_OFFICER, 'like', { id: one })).error.code).toBe('CASE_NOT_FOUND');
  });
});
