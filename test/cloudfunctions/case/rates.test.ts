import { decide } from '@domain/case/decide';
import { rollUp } from '@domain/case/figures/rollup';
import { OPEN, tallyOf } from '@domain/case/figures/tally';
import { fileCase } from '@domain/case/file';
import { nobody } from '@domain/case/gone';
import type { CaseState } from '@domain/case/state';
import { dayOf, monthsFrom, schoolYearStart } from '@domain/core/school-clock';
import type { Command } from '@types_/case/command';
import type { GroupFigures, PartFigures, RatesView } from '@types_/case/figures-view';
import type { CaseRole } from '@types_/case/status';
import { linked } from '../../../cloudfunctions/_kit/case/chain';
import { atFiling, type CaseDocument, derived, withSeals } from '../../../cloudfunctions/_kit/case/document';
import { caseRollups, type RollupDocument } from '../../../cloudfunctions/_kit/case/rollups';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { writeStep } from '../../../cloudfunctions/_kit/case/write-step';
import type { Sealed } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { publicCalendar as calendar } from '../../../cloudfunctions/_kit/public-calendar';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { countBucket, countCases } from '../../../cloudfunctions/scheduler/jobs/count-cases';
import { type Random, randomFrom } from '../../../tools/seed/random';
import { as } from '../../support/as';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);

const DAY = 86_400_000;
const NOW = new Date();
const text = '四楼东边六个寝室暖气片是凉的。';
const TURNS: [CaseRole, Command][] = [
  ['officer', { name: 'acknowledge' }],
  ['officer', { name: 'reply', text }],
  ['officer', { name: 'ask', text }],
  ['author', { name: 'supplement', text }],
  ['officer', { name: 'assign', department: '后勤保障处' }],
  ['officer', { name: 'answer', text, outcome: 'done' }],
  ['officer', { name: 'answer', text, outcome: 'cannot' }],
  ['author', { name: 'verdict', solved: true }],
  ['author', { name: 'verdict', solved: false }],
  ['author', { name: 'rate', rating: 5 }],
  ['author', { name: 'rate', rating: 2 }],
  ['author', { name: 'reopen', reason: text }],
  ['author', { name: 'withdraw' }],
  ['officer', { name: 'refuse', ground: 'crime', channel: '派出所 110' }],
  ['officer', { name: 'merge', into: 'another' }],
  ['author', { name: 'claim' }],
  ['system', { name: 'lapse' }],
  ['system', { name: 'close-unreachable' }],
];

/** A case that lived some random life, up to now. */
function randomCase(schoolId: string, daysAgo: number, random: Random): CaseState {
  const topic = random.pick(['heating', 'exam', 'fee'] as const);
  let at = new Date(NOW.getTime() - daysAgo * DAY);
  const by = { id: 'author', role: 'author' as const, office: '' };
  let state = fileCase({ schoolId, topic, text, place: '', danger: false }, by, at, calendar);
  // Some are told at the counter by somebody who leaves no number.
  if (random.next() < 0.1) state = { ...state, authorId: nobody(state) };
  for (let tries = random.below(40); tries > 0; tries -= 1) {
    const [role, command] = random.pick(TURNS);
    const later = new Date(at.getTime() + random.next() * 2 * DAY);
    if (later > NOW) break;
    const result = decide(state, command, { id: role, role, office: '' }, later, calendar);
    at = later;
    if (result.ok) state = result.data;
  }
  return state;
}

let sequence = 0;
function documentOf(state: CaseState): CaseDocument {
  sequence += 1;
  const number = `random-${String(sequence).padStart(8, '0')}`;
  const called = state.events.map((event) => ({ ...event, key: `${number}-${event.seq}`, fingerprint: '' }));
  const events = linked(number, { ...state, photos: [] }, state, [], called);
  const author = { name: 'k1.none' as Sealed, grade: 2025, level: '本科' };
  return withSeals({
    ...{ ...state, ...derived(state, NOW, calendar), ...atFiling(state, [], [], NOW), words: [], bands: [] },
    ...{ _id: number, version: 0, number, photos: [], author, events },
  });
}

/** Of a case that is open. */
const OPEN_TALLY = {
  ...{ outcomeMonth: null, verdict: null, rating: null, excluded: null, keptResult: null, days: null },
  openStatus: 'submitted',
} as const;

async function store(schoolId: string, states: CaseState[]): Promise<void> {
  const documents = states.map(documentOf);
  for (let start = 0; start < documents.length; start += 100) await cases.addAll(documents.slice(start, start + 100));
  expect(documents.every((document) => document.schoolId === schoolId)).toBe(true);
}

/** The rates as everybody reads them, once the scheduler has counted. */
async function ratesAt(schoolId: string) {
  await runJob(countCases);
  return (await as(STUDENT, caseFunction, 'rates', { schoolId })).data;
}

/** The rollups as they are stored, without what another count may change: their bytes. */
const rollups = async (): Promise<string> => {
  const all = (await allOf('case-rollups')) as unknown as RollupDocument[];
  const plain = all.map(({ _id, schoolId, month, lines }) => ({ _id, schoolId, month, lines }));
  return JSON.stringify(plain.sort((a, b) => (a._id < b._id ? -1 : 1)));
};

/** The figures from the raw documents, one by one, as somebody with a pencil would count them. */
async function recount(schoolId: string) {
  const documents = (await allOf('cases')) as unknown as CaseDocument[];
  const since = schoolYearStart(NOW);
  const sums = {
    ...{ response: [0, 0], solution: [0, 0], satisfaction: [0, 0], rating: [0, 0] },
    excluded: { refused: 0, withdrawn: 0, unreachable: 0, merged: 0, unclaimed: 0 },
    ...{ pending: { response: 0, outcome: 0 }, silent: 0 },
    standing: { submitted: 0, acknowledged: 0, assigned: 0, 'waiting-for-student': 0, answered: 0, reopened: 0 },
  };
  const add = (rate: 'response' | 'solution' | 'satisfaction' | 'rating', counted: boolean) => {
    sums[rate][1] = (sums[rate][1] ?? 0) + 1;
    if (counted) sums[rate][0] = (sums[rate][0] ?? 0) + 1;
  };
  for (const { phase, contactedAt, firstAcknowledgeDay, ...one } of documents) {
    if (one.schoolId !== schoolId) continue;
    const isNobodys = one.authorId.startsWith('nobody:');
    const vanishedAt =
      phase.status === 'withdrawn' ? phase.withdrawnAt : phase.status === 'merged' ? phase.mergedAt : null;
    const vanished = contactedAt === null && vanishedAt !== null && dayOf(vanishedAt) <= firstAcknowledgeDay;
    if (!vanished && !isNobodys && firstAcknowledgeDay >= `${since}-01`) {
      if (contactedAt) add('response', dayOf(contactedAt) <= firstAcknowledgeDay);
      else if (firstAcknowledgeDay < dayOf(NOW)) add('response', false);
      else sums.pending.response += 1;
    }
    const overAt =
      'closedAt' in phase
        ? phase.closedAt
        : 'refusedAt' in phase
          ? phase.refusedAt
          : 'withdrawnAt' in phase
            ? phase.withdrawnAt
            : 'mergedAt' in phase
              ? phase.mergedAt
              : null;
    if (overAt === null) {
      sums.pending.outcome += 1;
      sums.standing[phase.status as 'submitted'] += 1;
    } else if (dayOf(overAt) >= `${since}-01`) {
      if (phase.status !== 'closed') sums.excluded[phase.status as 'refused'] += 1;
      else if (isNobodys) sums.excluded.unclaimed += 1;
      else if (phase.unreachable) sums.excluded.unreachable += 1;
      else {
        add('solution', phase.verdict === 'solved');
        add('rating', phase.rating !== null);
        if (phase.verdict === 'none') sums.silent += 1;
        if (phase.rating !== null) add('satisfaction', phase.rating >= 4);
      }
    }
  }
  const [, asked = 0] = sums.solution;
  const share = ([numerator = 0, denominator = 0]: number[]) => ({ numerator, denominator });
  return {
    ...{ response: share(sums.response), solution: share(sums.solution) },
    ...{ satisfaction: share(sums.satisfaction), rating: share(sums.rating) },
    ...{ excluded: sums.excluded, pending: sums.pending },
    silent: asked > 0 && asked < 10 ? null : sums.silent,
    standing: sums.pending.outcome > 0 && sums.pending.outcome < 10 ? null : sums.standing,
  };
}

/** That nothing is said of fewer than ten, and that what is shown and what is left over add up to the whole. */
function expectParts(parts: readonly PartFigures[], whole: Pick<RatesView, 'solution' | 'satisfaction' | 'excluded'>) {
  let shown = 0;
  for (const rate of ['solution', 'satisfaction'] as const) {
    const bases = parts.flatMap((one) => (one[rate] === null ? [] : [one[rate].denominator]));
    expect(bases.filter((base) => base > 0 && base < 10)).toEqual([]);
    const rest = whole[rate].denominator - bases.reduce((sum, base) => sum + base, 0);
    const hidden = parts.filter((one) => one[rate] === null).length;
    expect(rest === 0 || (rest >= 10 && hidden > 1) || bases.every((base) => base === 0)).toBe(true);
    shown += bases.length;
  }
  for (const { excluded } of parts) shown += excluded === null ? 0 : 1;
  expect(shown).toBeGreaterThan(0);
  if (parts.every(({ excluded }) => excluded !== null))
    expect(parts.reduce((sum, { excluded }) => sum + (excluded?.withdrawn ?? 0), 0)).toBe(whole.excluded.withdrawn);
}

describe('the figures of a school', () => {
  test('equal a recount of its cases, one by one', async () => {
    const random = randomFrom('cases of many kinds');
    const states = Array.from({ length: 400 }, () => randomCase(JILIN.id, random.below(500), random));
    expect(new Set(states.map((state) => state.phase.status)).size).toBeGreaterThan(7);
    const elsewhere = await ratesAt(YANBIAN.id);
    await store(JILIN.id, states);
    const figures = await ratesAt(JILIN.id);
    expect(figures).toMatchObject(await recount(JILIN.id));
    expect(figures.response.denominator).toBeGreaterThan(20);
    expect(figures.satisfaction.denominator).toBeGreaterThan(3);
    expect(figures.excluded.unclaimed).toBeGreaterThan(0);
    expect(await ratesAt(YANBIAN.id)).toEqual(elsewhere);
    expect(await ratesAt(YANBIAN.id)).toMatchObject(await recount(YANBIAN.id));
  });

  test('the months add up to the whole', async () => {
    const { months, response, ...whole } = (await ratesAt(JILIN.id)) as RatesView;
    const sum = (of: (month: PartFigures) => number) => months.reduce((all, one) => all + of(one), 0);
    expect(sum((one) => one.response.numerator)).toBe(response.numerator);
    expect(sum((one) => one.response.denominator)).toBe(response.denominator);
    expectParts(months, whole);
  });

  test('the stored tally of every case is what its state says', async () => {
    const documents = (await allOf('cases')) as unknown as CaseDocument[];
    const stored = documents.filter(({ _id }) => _id.startsWith('random-'));
    expect(stored).not.toHaveLength(0);
    for (const document of stored) expect(document.tally).toEqual(tallyOf(document, document.rung));
    expect(documents.some(({ uncounted }) => uncounted)).toBe(false);
  });

  test('of categories and departments add up to the whole, but for what is hidden', async () => {
    const { categories, departments, response, pending, cases, ...whole } = (await ratesAt(JILIN.id)) as RatesView;
    for (const groups of [categories, departments]) {
      const sum = (of: (group: GroupFigures) => number) => groups.reduce((all, one) => all + of(one), 0);
      expect(sum((one) => one.response.denominator)).toBe(response.denominator);
      expect(sum((one) => one.open)).toBe(pending.outcome);
      expect(sum((one) => one.cases)).toBe(cases);
      expectParts(groups, whole);
    }
    expect(departments.map(({ name }: GroupFigures) => name)).toContain('后勤保障处');
  });

  test('counted from nothing are the same bytes as counted bit by bit', async () => {
    const random = randomFrom('bit by bit');
    for (let round = 0; round < 6; round += 1) {
      await store(
        JILIN.id,
        Array.from({ length: 12 }, () => randomCase(JILIN.id, random.below(90), random)),
      );
      const documents = (await allOf('cases')) as unknown as CaseDocument[];
      const moving = documents.filter(({ open }) => open).filter(() => random.next() < 0.2);
      for (const document of moving) {
        const next = decide(
          document,
          { name: 'withdraw' },
          { id: 'author', role: 'author', office: '' },
          NOW,
          calendar,
        );
        if (!next.ok) continue;
        const made = { key: `w-${document._id}`, fingerprint: '' };
        await writeStep(document, next.data, { made, own: null, rung: [], now: NOW, calendar });
      }
      await runJob(countCases);
    }
    const before = await rollups();
    const { data } = await caseRollups
      .find({ version: _.gt(0) })
      .limit(1000)
      .get();
    for (const { schoolId, month } of data) await countBucket(schoolId, month, NOW);
    expect(await rollups()).toBe(before);
    await caseRollups.removeAll({ version: _.gt(0) });
    for (const { schoolId, month } of data) await countBucket(schoolId, month, NOW);
    expect(await rollups()).toBe(before);
    expect(data.some(({ month }) => month === OPEN)).toBe(true);
  });

  test('a run that was slower than another does not write over what the newer one counted', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      const writing = door.hold('database.modifyDocument', 'case-rollups');
      const slow = countBucket(JILIN.id, OPEN, NOW);
      await writing.arrived;
      await store(JILIN.id, [randomCase(JILIN.id, 0, randomFrom('newer'))]);
      expect(await countBucket(JILIN.id, OPEN, NOW)).toBe(true);
      const newer = await rollups();
      writing.release();
      expect(await slow).toBe(false);
      expect(await rollups()).toBe(newer);
    } finally {
      await door.close();
    }
  });

  test('a count that dies anywhere is made good by the next: nothing is forgotten, nothing counted twice', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      for (let served = 0; served < 24; served += 1) {
        await store(JILIN.id, [randomCase(JILIN.id, served, randomFrom(`killed ${served}`))]);
        door.dieAfter(served, served % 2 === 0);
        await runJob(countCases).catch(() => undefined);
        door.revive();
        expect(await ratesAt(JILIN.id)).toMatchObject(await recount(JILIN.id));
      }
    } finally {
      await door.close();
    }
  });

  test('in summer, when what was filed falls due in the next school year, show what is open all the same', async () => {
    const schoolId = '4122010199';
    const since = schoolYearStart(NOW);
    const line = rollUp(
      [],
      [{ ...documentOf(randomCase(schoolId, 1, randomFrom('summer'))).tally, ...OPEN_TALLY, count: 17 }],
    );
    for (const month of [...monthsFrom(since, 14), OPEN]) {
      const lines = month === OPEN ? line : [];
      await caseRollups.add({ _id: `${schoolId}:${month}`, version: 1, schoolId, month, lines, countedAt: NOW });
    }
    const { data } = await as(STUDENT, caseFunction, 'rates', { schoolId });
    expect(data.pending.outcome).toBe(17);
    expect(data.standing.submitted).toBe(17);
    expect(data.months).toHaveLength(12);
    await caseRollups.removeAll({ schoolId });
  });

  test('a school without cases, and one that does not exist, have zeros and no months', async () => {
    const zero = { numerator: 0, denominator: 0 };
    for (const schoolId of [YANBIAN.id, '0000000000'])
      expect(await ratesAt(schoolId)).toMatchObject({
        schoolId,
        response: zero,
        solution: zero,
        rating: zero,
        months: [],
      });
  });
});
