import { queuePlace } from '@domain/case/queue-place';
import { QUEUE_LIMITS, QUEUE_STATES, STATUS_OF } from '@types_/case/queue';
import type { CaseRow } from '@types_/case/view';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { demoPersonId } from '../../../tools/seed/documents';
import { as } from '../../support/as';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, caseIn, file, OFFICER } from '../../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../../support/schools';

const DAY = 86_400_000;
const OFFICER_ID = demoPersonId(person('demo-10183-officer'));
let templates: CaseDocument[];

/** Copies of a case, each filed a second later than the one before, with what else they are to be. */
const copiesOf = (document: CaseDocument, name: string, count: number, more: Partial<CaseDocument> = {}) =>
  Array.from({ length: count }, (_, index): CaseDocument => {
    const _id = `${name}-${document.phase.status}-${index}`;
    const copy = { ...document, ...more, filedAt: new Date(document.filedAt.getTime() + index * 1000) };
    return { ...copy, ...queuePlace(copy), _id, number: _id };
  });

/** The last day of a deadline, so many days from today. */
const dueIn = (document: CaseDocument, days: number): Partial<CaseDocument> => {
  const day = new Date(Date.now() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
  const deadlines = { ...document.deadlines, acknowledge: day, reply: day, result: day, moments: null };
  return {
    deadlines,
    ...(document.phase.status === 'answered' ? { phase: { ...document.phase, verdictDay: day } } : {}),
  };
};

const queue = async (input: object = {}, openid = OFFICER) => (await as(openid, caseFunction, 'queue', input)).data;
const OPEN = ['submitted', 'acknowledged', 'waiting-for-student', 'answered', 'reopened'] as const;

beforeAll(async () => {
  await seedTwoSchools();
  templates = [];
  for (const status of OPEN) templates.push((await cases.get(await caseIn(status))) as CaseDocument);
});
beforeEach(() => Promise.all([JILIN, YANBIAN].map(({ id }) => cases.removeAll({ schoolId: id }))));

/** What a row must be to be counted under a state, told from the row alone. */
const isOf = (state: (typeof QUEUE_STATES)[number], { turn, deadline, status }: CaseRow): boolean => {
  if (state === 'student') return turn === 'student';
  if (state === 'overdue' || state === 'today') return turn === 'school' && deadline?.state === state;
  return status === STATUS_OF[state];
};

test('each count is what a recount of all rows gives, whoever has them in hand and whatever they are about', async () => {
  const topics = ['canteen', 'exam', 'fee'] as const;
  const documents = templates.flatMap((one, at) =>
    [-3, 0, 4].flatMap((days) =>
      topics.flatMap((topic) => {
        const handlerId = days === 0 ? OFFICER_ID : null;
        const more = { ...dueIn(one, days), topic, handlerId, danger: topic === 'fee' && at % 2 === 0 };
        return copiesOf(one, `c${at}${days}${topic}`, 2, more);
      }),
    ),
  );
  await cases.addAll(documents);
  for (const category of [undefined, 'living'])
    for (const mine of [false, true]) {
      const base = { ...(category ? { category } : {}), mine };
      const { counts, cases: rows, next } = await queue(base);
      expect(next).toBeNull();
      const asked = documents.filter(
        ({ tally: _tally, topic, handlerId }) =>
          (!category || { canteen: 'living', exam: 'education', fee: 'rights' }[topic as 'fee'] === category) &&
          (!mine || handlerId === OFFICER_ID),
      );
      expect(rows.map(({ id }: CaseRow) => id).sort()).toEqual(asked.map(({ _id }) => _id).sort());
      const recount = Object.fromEntries(
        QUEUE_STATES.map((state) => [state, rows.filter((row: CaseRow) => isOf(state, row)).length]),
      );
      expect(counts).toEqual({ ...recount, open: asked.length });
      for (const state of QUEUE_STATES) {
        const found = await queue({ ...base, state });
        expect([state, found.cases.length]).toEqual([state, recount[state]]);
        expect(found.cases.every((row: CaseRow) => isOf(state, row))).toBe(true);
        expect(found.counts).toEqual(counts);
      }
    }
});

test('danger comes first, then what is due first, then what waits for a student', async () => {
  const [submitted, , asked] = templates as [CaseDocument, CaseDocument, CaseDocument];
  await cases.addAll([
    ...copiesOf(asked, 'asked', 1, dueIn(asked, -9)),
    ...copiesOf(submitted, 'late', 1, dueIn(submitted, -2)),
    ...copiesOf(submitted, 'soon', 1, dueIn(submitted, 3)),
    ...copiesOf(submitted, 'danger', 1, { ...dueIn(submitted, 5), danger: true }),
  ]);
  const { cases: rows } = await queue();
  expect(rows.map(({ id }: CaseRow) => id.split('-')[0])).toEqual(['danger', 'late', 'soon', 'asked']);
  expect(rows.map(({ danger }: CaseRow) => danger)).toEqual([true, undefined, undefined, undefined]);
});

test('a danger whose hour has passed is overdue, though its day is today', async () => {
  const [submitted] = templates as [CaseDocument];
  const past = new Date(Date.now() - 60_000);
  const deadlines = { ...submitted.deadlines, moments: { acknowledge: past, reply: past, result: past } };
  await cases.addAll(copiesOf(submitted, 'hour', 1, { danger: true, deadlines }));
  expect(await queue()).toMatchObject({
    counts: { overdue: 1, today: 0 },
    cases: [{ deadline: { state: 'overdue' } }],
  });
});

test('pages follow one another without a gap or a double, also where all are due on the same day', async () => {
  const [submitted, , asked] = templates as [CaseDocument, CaseDocument, CaseDocument];
  const documents = [...copiesOf(submitted, 'one', 130, dueIn(submitted, 1)), ...copiesOf(asked, 'two', 90)];
  await cases.addAll(documents.slice(0, 110));
  await cases.addAll(documents.slice(110));
  const seen: string[] = [];
  const sizes: number[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof queue>> = await queue(after === undefined ? {} : { after });
    expect(page.counts.open).toBe(QUEUE_LIMITS.counted);
    seen.push(...page.cases.map(({ id }: CaseRow) => id));
    sizes.push(page.cases.length);
    after = page.next;
  }
  expect(sizes).toEqual([100, 100, 20]);
  expect(seen).toEqual(documents.map(({ _id }) => _id));
});

test('an officer’s own case, and one they shall not handle, are neither shown to them nor counted', async () => {
  const [submitted] = templates as [CaseDocument];
  await cases.addAll([
    ...copiesOf(submitted, 'plain', 1),
    ...copiesOf(submitted, 'recused', 1, { recused: ['somebody', OFFICER_ID] }),
    ...copiesOf(submitted, 'own', 1, { authorId: OFFICER_ID }),
  ]);
  expect(await queue()).toMatchObject({ counts: { open: 1, fresh: 1 }, cases: [{ id: 'plain-submitted-0' }] });
  expect(await queue({}, ADMIN)).toMatchObject({ counts: { open: 3, fresh: 3 } });
});

test('who is of two departments has one queue of what both were given, each case once', async () => {
  const [submitted] = templates as [CaseDocument];
  const given = (name: string, department: string) =>
    copiesOf(submitted, name, 1, { phase: { status: 'assigned', department } })[0] as CaseDocument;
  await cases.addAll([given('first', OFFICE), given('second', '教务处'), given('other', '图书馆')]);
  const id = demoPersonId(person(DEPARTMENT));
  const { memberships = [] } = (await people.get(id)) ?? {};
  const second = memberships.map((one) => ({ ...one, id: 'second', office: '教务处' }));
  await people.updateWhere({ _id: id }, { memberships: _.set([...memberships, ...second]) });
  const answer = await as(DEPARTMENT, caseFunction, 'queue');
  expect(answer.data).toMatchObject({ office: `${OFFICE}、教务处`, counts: { open: 2, assigned: 2 } });
  expect(answer.data.cases.map((one: CaseRow) => one.id)).toEqual(['first-submitted-0', 'second-submitted-0']);
  expect(answer.wire).toHaveLength(2);
  await people.updateWhere({ _id: id }, { memberships: _.set(memberships) });
});

test('it is the own school’s queue, of what is open', async () => {
  const id = await file('demo-10184-student-1');
  await caseIn('closed');
  expect(await queue()).toMatchObject({ counts: { open: 0 }, cases: [], next: null });
  expect((await queue({}, 'demo-10184-officer')).cases).toMatchObject([{ id }]);
});

test('it takes two requests, and counts no further than a hundred', async () => {
  const [submitted] = templates as [CaseDocument];
  const small = { ...submitted, text: '', words: [], bands: [] };
  const documents = copiesOf(small, 'many', QUEUE_LIMITS.counted + 50, dueIn(small, -1));
  for (let start = 0; start < documents.length; start += 150) await cases.addAll(documents.slice(start, start + 150));
  for (const input of [{}, { state: 'overdue' }, { state: 'student', mine: true, category: 'living' }])
    expect((await as(OFFICER, caseFunction, 'queue', input)).wire).toHaveLength(2);
  expect((await queue()).counts).toMatchObject({ open: QUEUE_LIMITS.counted, overdue: QUEUE_LIMITS.counted, today: 0 });
});

test('a step moves a case to where it belongs', async () => {
  const id = await file();
  const standing = async () => {
    const { counts } = await queue();
    return QUEUE_STATES.filter((state) => state !== 'today' && counts[state] === 1);
  };
  expect(await standing()).toEqual(['fresh']);
  await as(OFFICER, caseFunction, 'acknowledge', { id, say: {} });
  expect(await standing()).toEqual(['acknowledged']);
  expect((await queue({ mine: true })).cases).toHaveLength(1);
  await as(OFFICER, caseFunction, 'ask', { id, say: { text: '是哪几个寝室？' } });
  expect(await standing()).toEqual(['student']);
  await as(OFFICER, caseFunction, 'answer', { id, say: { text: '换了阀门。', outcome: 'done' } });
  await as('demo-10183-student-1', caseFunction, 'verdict', { id, say: { solved: true } });
  expect(await standing()).toEqual([]);
});

test('what a department sent back stands after danger and before what is late, and is told to a desk alone', async () => {
  const [submitted] = templates as [CaseDocument];
  const disputed = { department: '后勤保障处', final: false };
  await cases.addAll([
    ...copiesOf(submitted, 'late', 1, dueIn(submitted, -2)),
    ...copiesOf(submitted, 'back', 1, { ...dueIn(submitted, 3), disputed }),
    ...copiesOf(submitted, 'decided', 1, { ...dueIn(submitted, 4), disputed: { ...disputed, final: true } }),
    ...copiesOf(submitted, 'danger', 1, { ...dueIn(submitted, 5), danger: true }),
  ]);
  const { cases: rows } = await queue();
  expect(rows.map(({ id }: CaseRow) => id.split('-')[0])).toEqual(['danger', 'back', 'late', 'decided']);
  expect(rows.map((row: CaseRow) => row.disputed)).toEqual([undefined, true, undefined, undefined]);
  await cases.addAll(copiesOf(submitted, 'sent', 1, { ...dueIn(submitted, -1), disputed }));
  expect((await queue({ state: 'overdue' })).cases).toHaveLength(2);
});

test('a department’s queue is what it has, under every filter, with counts of its own; `mine` takes nothing from it', async () => {
  const [submitted] = templates as [CaseDocument];
  const given = (department: string) => ({ phase: { status: 'assigned' as const, department } });
  await cases.addAll([
    ...copiesOf({ ...submitted, ...given(OFFICE) }, 'ours', 2, { ...dueIn(submitted, -1), topic: 'canteen' }),
    ...copiesOf({ ...submitted, ...given(OFFICE) }, 'exam', 1, { ...dueIn(submitted, 3), topic: 'exam' }),
    ...copiesOf({ ...submitted, ...given('教务处') }, 'theirs', 3, dueIn(submitted, -1)),
    ...copiesOf(submitted, 'desk', 4),
  ]);
  for (const mine of [false, true])
    expect(await queue({ mine }, DEPARTMENT)).toMatchObject({
      as: 'department',
      counts: { open: 3, overdue: 2, assigned: 3, fresh: 0 },
      cases: { length: 3 },
    });
  expect((await queue({ category: 'living', state: 'overdue' }, DEPARTMENT)).cases).toHaveLength(2);
  expect((await queue({ category: 'education' }, DEPARTMENT)).cases).toHaveLength(1);
});

test('a student’s own list goes on behind its fifty, in two requests a page, each case once, also where many changed in one moment', async () => {
  const [submitted] = templates as [CaseDocument];
  const authorId = demoPersonId(person('demo-10183-student-3'));
  // Sixty of one run of the scheduler, so that a page ends among them.
  const at = (seconds: number) => ({ authorId, changedAt: new Date(Date.now() - 1_000_000 - seconds * 1000) });
  await cases.addAll([
    ...Array.from({ length: 20 }, (_none, nth) => copiesOf(submitted, `new${nth}`, 1, at(nth))).flat(),
    ...copiesOf(submitted, 'tied', 60, at(100)),
  ]);
  await cases.addAll(
    Array.from({ length: 41 }, (_none, nth) => copiesOf(submitted, `old${nth}`, 1, at(200 + nth))).flat(),
  );
  const seen: CaseRow[] = [];
  const pages: number[] = [];
  for (let more = true; more; ) {
    const last = seen.at(-1)?.changedAt;
    const after = last && { after: { at: last, seen: seen.filter(({ changedAt }) => changedAt === last).length } };
    const { data, wire } = await as('demo-10183-student-3', caseFunction, 'mine', after);
    expect(wire.length).toBeLessThanOrEqual(2);
    seen.push(...data.cases);
    pages.push(data.cases.length);
    more = data.more;
  }
  expect(pages).toEqual([50, 50, 21]);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(121);
  const moments = seen.map(({ changedAt }) => changedAt);
  expect(moments).toEqual([...moments].sort().reverse());
});
