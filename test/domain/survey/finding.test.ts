import { type FindingCourse, isOverdue, OPEN, placesThatPlan, planned, putOff, reported } from '@domain/survey/finding';
import { FINDING_LIMITS, FINDING_STATES, type FindingState } from '@types_/survey/finding';

const NOW = new Date('2026-11-26T10:00:00+08:00');
const PLAN = { owner: '饮食中心', action: '午间加开两个打菜口', due: '2026-12-03' };
const data = (result: ReturnType<typeof planned> | ReturnType<typeof reported>): FindingCourse => {
  if (!result.ok) throw new Error(result.code);
  return result.data;
};
const PLANNED = data(planned(OPEN, PLAN, NOW));
const note = (text: string) => ({ at: NOW, office: '权益部', text });
const DONE = data(reported(PLANNED, { note: note('加开了两个。'), done: true }));
const IN: Record<FindingState, FindingCourse> = { open: OPEN, planned: PLANNED, done: DONE };

test.each(FINDING_STATES)('%s: what may be done with it', (state) => {
  const can = [planned(IN[state], PLAN, NOW).ok, reported(IN[state], { note: note('查了'), done: false }).ok];
  expect(can).toEqual({ open: [true, false], planned: [true, true], done: [false, false] }[state]);
});

test('a plan is who does what by when, and a day within a year', () => {
  expect(PLANNED).toMatchObject({ state: 'planned', ...PLAN, plannedAt: NOW, earlier: [], remindOn: '2026-12-02' });
  const due = (day: string) => planned(OPEN, { ...PLAN, due: day }, NOW);
  expect(due('2026-11-25')).toEqual({ ok: false, code: 'FINDING_DATE_WRONG', params: { problem: 'past' } });
  expect(due('2026-11-26').ok).toBe(true);
  expect(due('2027-11-28')).toMatchObject({ ok: false, params: { problem: 'too-far' } });
  // In Changchun it is the 27th already.
  expect(planned(OPEN, { ...PLAN, due: '2026-11-26' }, new Date('2026-11-26T17:00:00Z')).ok).toBe(false);
});

test('a day that is put off stays to be read, one that is brought forward does not', () => {
  const later = data(planned(PLANNED, { ...PLAN, due: '2026-12-10' }, NOW));
  expect(putOff(later)).toEqual(['2026-12-03']);
  const sooner = data(planned(later, { ...PLAN, due: '2026-12-05' }, NOW));
  expect(putOff(sooner)).toEqual(['2026-12-03']);
  expect(sooner.plannedAt).toBe(NOW);
});

test('what was promised cannot be rewritten without a trace: who, what and by when stay, with until when they stood', () => {
  const on = (day: number) => new Date(NOW.getTime() + day * 86_400_000);
  const other = data(planned(PLANNED, { ...PLAN, owner: '后勤处' }, on(1)));
  const less = data(planned(other, { ...PLAN, owner: '后勤处', action: '看一看' }, on(2)));
  expect(less).toMatchObject({ owner: '后勤处', action: '看一看', plannedAt: NOW });
  expect(less.earlier).toEqual([
    { ...PLAN, until: on(1) },
    { ...PLAN, owner: '后勤处', until: on(2) },
  ]);
  // The same again says nothing new.
  expect(data(planned(less, { ...PLAN, owner: '后勤处', action: '看一看' }, on(3))).earlier).toEqual(less.earlier);
  const full = { ...PLANNED, earlier: Array.from({ length: FINDING_LIMITS.plans }, () => ({ ...PLAN, until: NOW })) };
  expect(planned(full, { ...PLAN, action: '再看' }, NOW).ok).toBe(false);
});

test('what was done is kept word by word, and the last of it makes it done', () => {
  const half = data(reported(PLANNED, { note: note('加开了一个。'), done: false }));
  expect(half).toMatchObject({ state: 'planned', notes: [note('加开了一个。')] });
  expect(data(reported(half, { note: note('又加开一个。'), done: true }))).toMatchObject({
    ...{ state: 'done', doneAt: NOW, remindOn: null, notes: [note('加开了一个。'), note('又加开一个。')] },
  });
  const full = { ...PLANNED, notes: Array.from({ length: FINDING_LIMITS.notes }, () => note('查了')) };
  expect(reported(full, { note: note('查了'), done: false })).toMatchObject({ ok: false, code: 'FINDING_NOTES_FULL' });
  // However much was said before: that it is done can be said.
  expect(data(reported(full, { note: note('改好了'), done: true }))).toMatchObject({ state: 'done', doneAt: NOW });
});

test('it is overdue from the day after, until it is done', () => {
  const on = (day: string) => new Date(`${day}T12:00:00+08:00`);
  expect([isOverdue(PLANNED, on('2026-12-03')), isOverdue(PLANNED, on('2026-12-04'))]).toEqual([false, true]);
  expect([isOverdue(OPEN, on('2027-12-04')), isOverdue(DONE, on('2027-12-04'))]).toEqual([false, false]);
});

test('a school plans its own; the province may for a school, where the round was the province’s', () => {
  expect(placesThatPlan({ schoolId: '4122010183', place: 'province' })).toEqual(['4122010183', 'province']);
});
