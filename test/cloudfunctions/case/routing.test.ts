import { cases } from '../../../cloudfunctions/_kit/case/store';
import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { people, personPlace } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { as, freshKey, said } from '../../support/as';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { assigned, colleague, DEPARTMENT, get, hands, OFFICE, queueOf } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);

const stored = async (id: string) => {
  const found = await cases.get(id);
  if (!found) throw new Error('no case');
  return found;
};
const idOf = async (openid: string): Promise<string> => {
  const all = await people.find({ 'memberships.schoolId': JILIN.id }).limit(100).get();
  const { accountOf } = await import('../../../cloudfunctions/_kit/people');
  const found = all.data.find(({ account }) => account === accountOf(openid));
  if (!found) throw new Error(`${openid} is nobody`);
  return found._id;
};

describe('a case goes to a department', () => {
  test('that the school has, the one whose topic it is offered first; in three requests', async () => {
    const id = await file();
    const { data, wire } = await hands(OFFICER, id);
    expect(data.departments[0]).toEqual({ name: OFFICE, suggested: true, staffed: true });
    expect(data.departments.slice(1).every(({ suggested }: { suggested: boolean }) => !suggested)).toBe(true);
    expect(wire).toHaveLength(2);
    const { data: after, wire: cost } = await assigned(id);
    expect(after.view).toMatchObject({ status: 'assigned', office: OFFICE });
    expect(cost).toHaveLength(3);
  });

  test.each([
    ['that the school does not have', '太空处', 'CASE_DEPARTMENT_UNKNOWN'],
    ['that has it already', OFFICE, 'CASE_STEP_NOT_NOW'],
  ])('but not to one %s', async (_, department, code) => {
    const id = await file();
    await assigned(id);
    const before = await stored(id);
    expect((await step(OFFICER, id, 'assign', { department })).error.code).toBe(code);
    expect(await stored(id)).toEqual(before);
  });

  test('and the desk stays its owner: the same days, the same officer', async () => {
    const id = await caseIn('acknowledged');
    const before = await stored(id);
    await assigned(id);
    await step(DEPARTMENT, id, 'send-back', { reason: '不归我们管' });
    await assigned(id, ADMIN, '教务处');
    const after = await stored(id);
    expect(after.deadlines).toEqual(before.deadlines);
    expect(after.handlerId).toBe(before.handlerId);
    expect(await queueOf(OFFICER)).toContain(id);
  });
});

describe('a department', () => {
  test('has in its queue what it was given, and no other case exists for it', async () => {
    const [given, other, elsewhere] = [await file(), await file(), await file()];
    await assigned(given);
    await assigned(elsewhere, OFFICER, '教务处');
    const queue = await as(DEPARTMENT, caseFunction, 'queue');
    expect(queue.data).toMatchObject({ as: 'department', office: OFFICE, school: JILIN.name });
    expect(queue.wire).toHaveLength(2);
    const ids = await queueOf(DEPARTMENT);
    expect(ids).toContain(given);
    for (const id of [other, elsewhere]) {
      expect(ids).not.toContain(id);
      expect((await get(DEPARTMENT, id)).error.code).toBe('CASE_NOT_FOUND');
      expect((await step(DEPARTMENT, id, 'reply', { text: '在修。' })).error.code).toBe('CASE_NOT_FOUND');
      expect((await hands(DEPARTMENT, id)).error.code).toBe('NOT_ALLOWED');
    }
  });

  const WALK: [status: string, way: [who: string, name: string, say: object][], may: string[]][] = [
    ['assigned', [], ['answer', 'ask', 'extend', 'note', 'recuse', 'reply', 'send-back']],
    ['waiting-for-student', [[DEPARTMENT, 'ask', { text: '是哪几间？' }]], ['answer', 'note', 'recuse']],
    ['answered', [[DEPARTMENT, 'answer', { text: '换了阀门。', outcome: 'done' }]], ['note']],
    [
      'closed',
      [
        [DEPARTMENT, 'answer', { text: '换了阀门。', outcome: 'done' }],
        [STUDENT, 'verdict', { solved: false }],
      ],
      ['note'],
    ],
  ];
  test.each(WALK)('in a case that is %s does what is its own to do', async (status, way, may) => {
    const id = await file();
    await assigned(id);
    for (const [who, name, say] of way) expect((await step(who, id, name, say)).ok).toBe(true);
    const { data } = await get(DEPARTMENT, id);
    expect(data).toMatchObject({ status, as: 'department', author: null, handler: null });
    expect([...data.allowed].sort()).toEqual(may);
  });

  test('sees nothing more of a case that went elsewhere, was reopened, or was answered by the desk', async () => {
    const [passedOn, reopened, answered] = [await file(), await file(), await file()];
    for (const id of [passedOn, reopened, answered]) await assigned(id);
    await assigned(passedOn, OFFICER, '教务处');
    await step(DEPARTMENT, reopened, 'answer', { text: '换了阀门。', outcome: 'done' });
    await step(STUDENT, reopened, 'verdict', { solved: false });
    await step(STUDENT, reopened, 'reopen', { reason: '又凉了。' });
    await step(OFFICER, answered, 'answer', { text: '换了阀门。', outcome: 'done' });
    for (const id of [passedOn, reopened, answered])
      expect((await get(DEPARTMENT, id)).error.code).toBe('CASE_NOT_FOUND');
  });

  test('is never told who the student is, whatever it asks for', async () => {
    const { name, number } = person<'student'>(STUDENT).roster;
    const id = await file();
    const answers = [await assigned(id), await as(DEPARTMENT, caseFunction, 'queue'), await get(DEPARTMENT, id)];
    for (const [step1, say] of [
      ['note', { text: '周三去。' }],
      ['reply', { text: '周三去看。' }],
      ['extend', { days: 3, reason: '等配件' }],
      ['answer', { text: '换了。', outcome: 'done' }],
    ] as const)
      answers.push(await step(DEPARTMENT, id, step1, say));
    answers.push(await as(DEPARTMENT, caseFunction, 'open-name', { id, reason: 'visit', words: '约时间' }));
    expect(answers.at(-1)?.error.code).toBe('CASE_NOT_FOUND');
    const seen = JSON.stringify(answers.slice(1));
    expect(seen).not.toContain(name);
    expect(seen).not.toContain(number);
    expect(seen).not.toContain(`${[...name][0]}＊`);
  });
});

describe('what a department sends back', () => {
  test('only the union’s admin sends on, and sees it first; the same department again is final', async () => {
    const id = await file();
    await assigned(id);
    const back = await step(DEPARTMENT, id, 'send-back', { reason: '不归我们管' });
    expect(back.data).toEqual({ view: null });
    expect(back.wire).toHaveLength(4);
    expect((await get(DEPARTMENT, id)).error.code).toBe('CASE_NOT_FOUND');
    const queue = await as(ADMIN, caseFunction, 'queue');
    expect(queue.data.cases[0]).toMatchObject({ id, disputed: true });
    expect((await get(ADMIN, id)).data.dispute).toEqual({ department: OFFICE, final: false });
    expect((await get(OFFICER, id)).data.allowed).not.toContain('assign');
    expect((await step(OFFICER, id, 'assign', { department: '教务处' })).error.code).toBe('CASE_DISPUTED');
    const { data } = await assigned(id, ADMIN);
    expect(data.view.dispute).toEqual({ department: OFFICE, final: true });
    const again = await step(DEPARTMENT, id, 'send-back', { reason: '还是不归我们' });
    expect(again.error.code).toBe('CASE_ROUTING_DECIDED');
    expect((await get(STUDENT, id)).data.dispute).toBeNull();
  });

  test('stays with the desk by the admin’s word: then the officer goes on, and may give it to another', async () => {
    const id = await file();
    await assigned(id);
    await step(DEPARTMENT, id, 'send-back', { reason: '不归我们管' });
    expect((await step(OFFICER, id, 'keep')).error.code).toBe('NOT_ALLOWED');
    expect((await get(ADMIN, id)).data.allowed).toContain('keep');
    expect((await step(ADMIN, id, 'keep')).data.dispute).toBeNull();
    expect((await get(ADMIN, id)).data.allowed).not.toContain('keep');
    expect((await get(OFFICER, id)).data.allowed).toContain('assign');
    expect((await assigned(id, OFFICER)).ok).toBe(true);
  });

  test('where the only admin wrote it, the youth league decides, within the minute', async () => {
    const ids = [await file(ADMIN), await file(ADMIN)];
    for (const id of ids) {
      await assigned(id);
      await step(DEPARTMENT, id, 'send-back', { reason: '不归我们管' });
    }
    await runJob(wakeCases);
    const [kept = '', given = ''] = ids;
    for (const id of ids) {
      expect((await step(ADMIN, id, 'keep')).ok).toBe(false);
      expect((await cases.get(id))?.leagueTask).toBe('deskless');
    }
    expect((await step(LEAGUE, kept, 'keep')).ok).toBe(true);
    expect(await cases.get(kept)).toMatchObject({ leagueTask: null, disputed: null });
    expect((await get(OFFICER, kept)).data.allowed).toContain('answer');
    expect((await step(LEAGUE, given, 'assign', { department: '教务处' })).ok).toBe(true);
    expect((await cases.get(given))?.phase).toEqual({ status: 'assigned', department: '教务处' });
  });

  test('is sent back once, though the answer was lost', async () => {
    const id = await file();
    await assigned(id);
    const key = freshKey();
    const first = await step(DEPARTMENT, id, 'send-back', { reason: '不归我们管' }, key);
    const events = (await stored(id)).events.length;
    expect(said(await step(DEPARTMENT, id, 'send-back', { reason: '不归我们管' }, key))).toEqual(said(first));
    expect((await stored(id)).events).toHaveLength(events);
    const other = await step(DEPARTMENT, id, 'send-back', { reason: '另一个理由' }, key);
    expect(other.error.code).toBe('KEY_REUSED');
  });
});

describe('a colleague', () => {
  test('takes a case over, by a masked name and nothing that names them anywhere else', async () => {
    const id = await caseIn('acknowledged');
    const to = await colleague(OFFICER, id, '主席团');
    const { data, wire } = await step(OFFICER, id, 'pass', { to, reason: '期末轮到你值班' });
    expect(wire).toHaveLength(4);
    const admin = await people.get(await idOf(ADMIN));
    const name = admin && unseal(admin.name, personPlace(admin._id, 'name'));
    expect(data.view.handler.name).toMatch(/^.＊+$/);
    expect(data.view.handler).toMatchObject({ mine: false });
    expect(name?.startsWith([...data.view.handler.name][0] ?? '?')).toBe(true);
    expect((await get(ADMIN, id)).data.handler).toMatchObject({ mine: true });
    expect((await get(STUDENT, id)).data).toMatchObject({ handler: null });
  });

  test('is nobody who has it, keeps out of it, wrote it, or is of another school', async () => {
    const own = await file(ADMIN);
    const offices = async (id: string) =>
      (await hands(OFFICER, id)).data.colleagues.map(({ office }: { office: string }) => office);
    expect(await offices(own)).toEqual(['权益部'].slice(1));
    const id = await caseIn('acknowledged');
    expect(await offices(id)).toEqual(['主席团']);
    await step(ADMIN, id, 'take', {});
    expect(await offices(id)).toEqual([]);
  });

  test('cannot be named by a ticket of somebody else, of another time, or by what was made up', async () => {
    const id = await caseIn('acknowledged');
    const theirs = await colleague(ADMIN, await file(), '权益部');
    for (const to of [theirs, 'no.ticket'])
      expect((await step(OFFICER, id, 'pass', { to, reason: '请你接手' })).error.code).toBe('CASE_COLLEAGUE_UNKNOWN');
  });

  test('whose term ended since the list was made takes nothing over', async () => {
    const id = await caseIn('acknowledged');
    const to = await colleague(OFFICER, id, '主席团');
    const admin = await people.get(await idOf(ADMIN));
    if (!admin) throw new Error('no admin');
    await people.updateWhere({ _id: admin._id }, { 'memberships.0.to': new Date(Date.now() - 1000) });
    expect((await step(OFFICER, id, 'pass', { to, reason: '请你接手' })).error.code).toBe('CASE_COLLEAGUE_UNKNOWN');
    await people.updateWhere({ _id: admin._id }, { 'memberships.0.to': null });
  });
});

describe('whoever keeps out of a case', () => {
  test('does not see it any more, in no list, and it goes back to the desk', async () => {
    const id = await caseIn('acknowledged');
    const key = freshKey();
    const first = await step(OFFICER, id, 'recuse', { who: '', reason: '说的是我室友' }, key);
    expect(first.data).toEqual({ view: null });
    expect(first.wire).toHaveLength(4);
    expect((await get(OFFICER, id)).error.code).toBe('CASE_NOT_FOUND');
    expect(await queueOf(OFFICER)).not.toContain(id);
    expect((await stored(id)).handlerId).toBeNull();
    // A retry knows that it was done, and shows nothing of the case.
    expect(said(await step(OFFICER, id, 'recuse', { who: '', reason: '说的是我室友' }, key))).toEqual(said(first));
    const seen = (await get(STUDENT, id)).data.timeline.find(({ type }: { type: string }) => type === 'recuse');
    expect(seen.text).toBeUndefined();
  });

  test('is asked to by the union’s admin, never by an officer', async () => {
    const id = await caseIn('acknowledged');
    expect((await hands(OFFICER, id)).data.recusable).toEqual([]);
    const stolen = await colleague(OFFICER, id, '主席团');
    const refused = await step(OFFICER, id, 'recuse', { who: stolen, reason: '说的是主席' });
    expect(refused.error.code).toBe('CASE_COLLEAGUE_UNKNOWN');
    const who = await colleague(ADMIN, id, '权益部', 'recusable');
    const { data } = await step(ADMIN, id, 'recuse', { who, reason: '说的是这位干部' });
    expect(data.view.handler).toBeNull();
    expect((await get(OFFICER, id)).error.code).toBe('CASE_NOT_FOUND');
    expect((await hands(ADMIN, id)).data.colleagues).toEqual([]);
  });

  test('the youth league sees no list of a case that is not its own', async () => {
    expect((await hands(LEAGUE, await file())).error.code).toBe('CASE_NOT_FOUND');
  });
});

describe('what one student sent twice', () => {
  test('goes on in the earlier one, and the student is shown where', async () => {
    const [first, second] = [await file(), await file()];
    const { data } = await hands(OFFICER, second);
    expect(data.earlier.map(({ id }: { id: string }) => id)).toContain(first);
    const merged = await step(OFFICER, second, 'merge', { into: first });
    expect(merged.wire).toHaveLength(3);
    expect(merged.data.view).toMatchObject({ status: 'merged', into: first });
    expect((await get(STUDENT, second)).data.into).toBe(first);
    expect((await stored(second)).unnoticed).toBe(true);
    // Their own word against it: it goes on, and is not merged a second time.
    const before = await stored(second);
    expect((await step(STUDENT, second, 'not-same')).wire).toHaveLength(3);
    expect(await stored(second)).toMatchObject({ open: true, deadlines: before.deadlines, tally: { excluded: null } });
    expect((await step(OFFICER, second, 'merge', { into: first })).error.code).toBe('CASE_TO_BE_ANSWERED');
    // Never back again, whoever tries it and when.
    expect((await step(OFFICER, first, 'merge', { into: second })).error.code).toBe('CASE_MERGE_EARLIER');
  });

  test.each([
    ['somebody else’s', () => file(CLASSMATE), 'CASE_MERGE_UNKNOWN'],
    ['one that is not there', async () => 'a-case-that-is-nowhere', 'CASE_MERGE_UNKNOWN'],
    ['one that is over', () => caseIn('withdrawn'), 'CASE_MERGE_OVER'],
    ['another school’s', () => file('demo-10184-student-1'), 'CASE_MERGE_UNKNOWN'],
  ])('is not %s', async (_, other, code) => {
    const into = await other();
    const id = await file();
    expect((await step(OFFICER, id, 'merge', { into })).error.code).toBe(code);
  });

  test('but never into one that the officer is recused from: it is none to them here either', async () => {
    const [first, second] = [await file(), await file()];
    await step(OFFICER, first, 'recuse', { who: '', reason: '说的是我' });
    const earlier = async (openid: string) =>
      (await hands(openid, second)).data.earlier.map(({ id }: { id: string }) => id);
    expect(await earlier(ADMIN)).toContain(first);
    expect(await earlier(OFFICER)).not.toContain(first);
    expect((await step(OFFICER, second, 'merge', { into: first })).error.code).toBe('CASE_MERGE_UNKNOWN');
    expect((await step(ADMIN, second, 'merge', { into: first })).ok).toBe(true);
  });

  test('of two merges into each other at the same moment one at most is done', async () => {
    const [first, second] = [await file(), await file()];
    const answers = await Promise.all([
      step(OFFICER, first, 'merge', { into: second }),
      step(ADMIN, second, 'merge', { into: first }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([false, true]);
    expect(answers[0]?.error.code).toMatch(/^CASE_MERGE_(EARLIER|OVER)$/);
  });

  test('danger does not go into a case that runs by days', async () => {
    const [first, second] = [await file(), await file(STUDENT, { danger: true })];
    expect((await step(OFFICER, second, 'merge', { into: first })).error.code).toBe('CASE_MERGE_DANGER');
  });
});

describe('two who act at the same moment', () => {
  test('one wins, the other sees what the case has become and can say their words again', async () => {
    const id = await caseIn('acknowledged');
    const door = await openWireDoor(localCloud.admin);
    try {
      const held = door.hold('database.modifyDocument', 'cases');
      const slow = as(OFFICER, caseFunction, 'reply', { id, say: { text: '周三下午去看。' } });
      await held.arrived;
      expect((await as(ADMIN, caseFunction, 'assign', { id, say: { department: OFFICE } })).ok).toBe(true);
      held.release();
      expect((await slow).error.code).toBe('BUSY');
    } finally {
      await door.close();
    }
    const again = await step(OFFICER, id, 'reply', { text: '周三下午去看。' });
    const types = again.data.timeline.map(({ type }: { type: string }) => type);
    expect(types).toEqual(['reply', 'assign', 'acknowledge', 'file']);
  });

  test.each([
    ['assign', { department: OFFICE }, 'take', {}],
    ['assign', { department: OFFICE }, 'assign', { department: '教务处' }],
  ])('%s and %s are one after the other, never half', async (one, say, other, words) => {
    const id = await caseIn('acknowledged');
    const before = (await stored(id)).events.length;
    const answers = await Promise.all([step(OFFICER, id, one, say), step(ADMIN, id, other, words)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await stored(id)).events).toHaveLength(before + 2);
  });
});
