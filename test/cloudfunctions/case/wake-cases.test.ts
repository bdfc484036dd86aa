import { entryOf, verifyCase } from '@domain/case/chain/chain';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { openHash } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { as, send } from '../../support/as';
import { at } from '../../support/calendar';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STEPS, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { appoint, idOf, pass, passUntil, stepAs, toldAbout } from '../../support/time-of-cases';

const names: Record<string, string> = {};
const told = (id: string) => toldAbout(id, names);
beforeAll(async () => {
  setClock('2026-11-16 22:40');
  await seedTwoSchools();
  for (const [openid, name] of [
    [STUDENT, 'author'],
    [OFFICER, 'officer'],
    [ADMIN, 'admin'],
    [LEAGUE, 'league'],
    [CLASSMATE, 'classmate'],
  ] as const)
    names[idOf(openid)] = name;
  names[await appoint('works-at-logistics', 'department', '后勤处')] = 'logistics';
  names[await appoint('works-at-the-library', 'department', '图书馆')] = 'library';
});
afterAll(() => jest.useRealTimers());

/** Everything that stands in the case's story, with its moment. */
async function story(id: string): Promise<string[]> {
  const document = await cases.get(id);
  return (document?.events ?? []).map(({ at: moment, what }) => `${moment.toISOString().slice(0, 10)} ${what.name}`);
}

describe('two months on a test clock', () => {
  const ids: Record<string, string> = {};
  const by = (name: string) => ids[name] ?? '';
  const done = async (openid: string, name: string, verb: string, say: object = {}) => {
    const { ok, error } = await step(openid, by(name), verb, say);
    if (!ok) throw new Error(`${verb} in ${name}: ${error.code}`);
  };

  beforeAll(async () => {
    for (const name of ['untouched', 'taken', 'assigned', 'asked', 'answered', 'solved', 'hopeless'])
      ids[name] = await file();
    ids.danger = await file(STUDENT, { danger: true });
    setClock('2026-11-17 09:00');
    for (const name of ['taken', 'asked', 'answered', 'solved', 'hopeless']) await done(OFFICER, name, 'acknowledge');
    const desk = { id: idOf(ADMIN), role: 'union-admin', office: '主席团' } as const;
    await stepAs(by('assigned'), desk, { name: 'assign', department: '后勤处' }, new Date());
    await passUntil(at('2026-11-18 10:00'));
    await done(OFFICER, 'asked', 'ask', STEPS.ask.say);
    await done(OFFICER, 'answered', 'answer', STEPS.answer.say);
    await done(OFFICER, 'solved', 'answer', STEPS.answer.say);
    await done(STUDENT, 'solved', 'verdict', { solved: true });
    for (const last of [false, false, true]) {
      await done(OFFICER, 'hopeless', 'answer', STEPS.answer.say);
      await done(STUDENT, 'hopeless', 'verdict', { solved: false });
      if (!last) await done(STUDENT, 'hopeless', 'reopen', STEPS.reopen.say);
    }
    // Hour by hour while days are counted, then twice a day.
    await passUntil(at('2026-12-04 09:00'));
    await passUntil(at('2027-01-20 20:00'), 12);
  });

  test('untouched: the desk and its heads are reminded, after thirty days the youth league has it', async () => {
    const id = by('untouched');
    expect(await told(id)).toEqual([
      '11-17 08:00 case-reminder-before admin',
      '11-17 08:00 case-reminder-before officer',
      '11-18 08:00 case-overdue admin',
      '11-18 08:00 case-overdue officer',
      '12-17 09:00 case-escalated author',
      '12-17 09:00 case-on-list league',
      '12-17 09:00 case-watched admin',
      '12-17 09:00 case-watched officer',
    ]);
    expect(await story(id)).toEqual(['2026-11-16 file', '2026-12-17 escalate']);
    expect(await cases.get(id)).toMatchObject({ leagueTask: 'overdue', wakeAt: null });
  });

  test('taken: the officer who has it in hand, and nobody else of the desk', async () => {
    expect((await told(by('taken'))).slice(0, 3)).toEqual([
      '11-17 09:00 case-acknowledged author',
      '11-18 08:00 case-reminder-before officer',
      '11-20 08:00 case-overdue officer',
    ]);
  });

  test('assigned: the department that has it, and no other', async () => {
    const list = await told(by('assigned'));
    expect(list.filter((line) => /before|overdue/.test(line))).toEqual([
      '11-18 08:00 case-reminder-before logistics',
      '11-20 08:00 case-overdue logistics',
    ]);
    expect(list.join()).not.toContain('library');
  });

  test('asked: reminded after three school days, closed after seven, and told what that means', async () => {
    expect((await told(by('asked'))).slice(1)).toEqual([
      '11-18 08:00 case-reminder-before officer',
      '11-18 10:00 case-asked author',
      '11-23 08:00 case-still-waiting author',
      '11-30 08:00 case-unreachable author',
    ]);
    expect((await cases.get(by('asked')))?.phase).toMatchObject({
      status: 'closed',
      unreachable: true,
      verdict: 'none',
    });
  });

  test('answered: silence is no satisfaction', async () => {
    expect((await told(by('answered'))).slice(2)).toEqual([
      '11-18 10:00 case-answered author',
      '11-26 08:00 case-still-waiting author',
      '11-28 08:00 case-lapsed author',
    ]);
    expect((await cases.get(by('answered')))?.phase).toMatchObject({ status: 'closed', verdict: 'none', rating: null });
  });

  test('solved: asked once more after four weeks', async () => {
    expect((await told(by('solved'))).at(-1)).toBe('12-17 08:00 case-confirm author');
  });

  test('not solved after the second reopening: the youth league is told to call, again and again, and the admins that it has not', async () => {
    expect((await told(by('hopeless'))).filter((line) => /^1[12].*callback/.test(line)).slice(0, 5)).toEqual([
      '11-18 10:00 case-callback-due league',
      '11-23 08:00 case-callback-due league',
      '11-23 08:00 case-callback-open admin',
      '11-27 08:00 case-callback-due league',
      '12-08 08:00 case-callback-due league',
    ]);
  });

  test('danger: the desk at once, hours before, and right after; the youth league and the student hours later, then all every day', async () => {
    expect((await told(by('danger'))).filter((line) => /^11-1/.test(line))).toEqual([
      '11-16 22:40 case-danger admin',
      '11-16 22:40 case-danger officer',
      '11-17 18:40 case-reminder-before admin',
      '11-17 18:40 case-reminder-before officer',
      '11-17 22:40 case-overdue admin',
      '11-17 22:40 case-overdue officer',
      '11-18 02:40 case-unmet league',
      '11-18 03:00 case-hastened author',
      ...['11-18 22:40', '11-19 22:40'].flatMap((time) => [
        ...[`${time} case-overdue admin`, `${time} case-overdue officer`, `${time} case-unmet league`],
      ]),
    ]);
    expect((await cases.get(by('danger')))?.leagueTask).toBe('danger');
  });

  test('what time did is linked like what people did, under a key of its own', async () => {
    for (const id of Object.values(ids)) {
      const events = (await cases.get(id))?.events ?? [];
      const entries = events.map((event) => ({ entry: entryOf(event), content: null, salt: event.salt }));
      expect(verifyCase(id, entries, openHash)).toEqual([]);
      expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
    }
  });

  test('an hour later there is nothing more to tell', async () => {
    const before = await Promise.all(Object.values(ids).map(told));
    await pass('2027-01-20 21:00');
    expect(await Promise.all(Object.values(ids).map(told))).toEqual(before);
  });
});

describe('who is told', () => {
  test('of a student in danger who does not answer: the desk every day, the youth league after two, and it can look and ask', async () => {
    setClock('2027-01-15 20:00');
    const id = await file(STUDENT, { danger: true });
    setClock('2027-01-16 09:00');
    expect((await step(OFFICER, id, 'ask', STEPS.ask.say)).ok).toBe(true);
    await passUntil(at('2027-03-15 09:00'), 12);
    const list = await told(id);
    expect(list.filter((line) => line.endsWith('case-silent officer')).length).toBeGreaterThan(50);
    expect(list.filter((line) => line.endsWith('case-silent league'))[0]).toMatch(/^01-1[89]/);
    expect(list.filter((line) => line.endsWith('case-still-asked author'))[0]).toBe(
      '01-16 21:00 case-still-asked author',
    );
    expect(list.join()).not.toMatch(/unreachable|case-on-list|case-escalated/);
    expect((await cases.get(id))?.phase.status).toBe('waiting-for-student');
    const { data } = await as(LEAGUE, caseFunction, 'escalated');
    expect(data.cases).toContainEqual(expect.objectContaining({ id, task: 'danger' }));
    expect((await step(LEAGUE, id, 'urge', STEPS.urge.say)).ok).toBe(true);
    expect((await step(OFFICER, id, 'answer', STEPS.answer.say)).ok).toBe(true);
    expect((await cases.get(id))?.leagueTask).toBeNull();
    expect((await step(STUDENT, id, 'verdict', { solved: false })).ok).toBe(true);
  });

  test('when the handler’s term is over: the desk', async () => {
    setClock('2027-03-08 09:00');
    const id = await file(CLASSMATE);
    const gone = { id: 'handed-over', role: 'officer', office: '权益部' } as const;
    await stepAs(id, gone, { name: 'acknowledge' }, new Date());
    await passUntil(at('2027-03-12 09:00'), 12);
    expect((await told(id)).filter((line) => line.includes('overdue'))).toEqual([
      '03-12 08:00 case-overdue admin',
      '03-12 08:00 case-overdue officer',
    ]);
  });

  test('nobody who was recused, and nobody about their own case', async () => {
    setClock('2027-03-08 09:00');
    const [recused, own] = [await file(CLASSMATE), await file(OFFICER)];
    const desk = { id: idOf(ADMIN), role: 'union-admin', office: '主席团' } as const;
    await stepAs(recused, desk, { name: 'recuse', who: idOf(OFFICER), reason: '是他室友的事' }, new Date());
    await passUntil(at('2027-03-10 09:00'), 12);
    for (const id of [recused, own])
      expect((await told(id)).map((line) => line.split(' ').at(-1))).not.toContain('officer');
    expect((await told(own)).length).toBeGreaterThan(1);
  });

  test('a job that was away for a week tells what still matters, and not what is past', async () => {
    setClock('2027-03-08 09:00');
    const id = await file(CLASSMATE);
    await pass('2027-03-15 12:00');
    expect(await told(id)).toEqual(['03-10 08:00 case-overdue admin', '03-10 08:00 case-overdue officer']);
  });
});

test('costs four requests for many cases, and one for each', async () => {
  setClock('2027-03-22 09:00');
  for (let n = 0; n < 5; n += 1) await file(CLASSMATE);
  await pass('2027-03-23 07:00');
  const now = setClock('2027-03-23 08:00');
  const { wire, ...report } = await send(undefined, () => runJob(wakeCases, now), {});
  expect(report).toEqual({ woken: 5 });
  // Cases, the calendars of their schools, staff, notices; five written down; a look for more.
  expect(wire).toHaveLength(4 + 5 + 1);
});

test('a case that cannot be reckoned with keeps no other waiting', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  setClock('2027-03-29 09:00');
  const [broken, sound] = [await file(CLASSMATE), await file(CLASSMATE)];
  const now = setClock('2027-03-31 08:00');
  await cases.updateWhere({ _id: broken }, { 'deadlines.acknowledge': 'no day', wakeAt: new Date(0) });
  await pass(now);
  expect((await told(sound)).length).toBeGreaterThan(0);
  expect((await cases.get(broken))?.wakeAt).toEqual(new Date(now.getTime() + 3_600_000));
  jest.restoreAllMocks();
});

test('once the author’s account is deleted nobody is to be called, and nobody is reminded', async () => {
  setClock('2027-03-01 09:00');
  const id = await caseIn('to-be-called');
  await pass('2027-03-01 09:05');
  expect(await cases.get(id)).toMatchObject({ leagueTask: 'callback', wakeAt: at('2027-03-04 08:00') });
  const now = new Date();
  await cases.updateWhere({ _id: id }, { authorId: 'gone:x', author: _.set(null), wakeAt: _.set(now) });
  await pass(now);
  expect(await cases.get(id)).toMatchObject({ leagueTask: null, wakeAt: null });
});
