import { decide } from '@domain/case/decide';
import { ratesOf, tallyOf } from '@domain/case/figures';
import { fileCase } from '@domain/case/file';
import type { CaseState } from '@domain/case/state';
import { dayOf, schoolYearStart } from '@domain/core/school-clock';
import type { Command } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';
import type { Sealed } from '../../cloudfunctions/_kit/crypto';
import { publicCalendar as calendar } from '../../cloudfunctions/_kit/public-calendar';
import { linked } from '../../cloudfunctions/case/chain';
import { atFiling, type CaseDocument, derived } from '../../cloudfunctions/case/document';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { cases } from '../../cloudfunctions/case/repository';
import { type Random, randomFrom } from '../../tools/seed/random';
import { as } from '../support/as';
import { allOf } from '../support/everything';
import { STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../support/schools';

jest.setTimeout(30_000);
beforeAll(seedTwoSchools);

const DAY = 86_400_000;
const NOW = new Date();
const text = '四楼东边六个寝室暖气片是凉的。';
const TURNS: [CaseRole, Command][] = [
  ['officer', { name: 'acknowledge' }],
  ['officer', { name: 'reply', text }],
  ['officer', { name: 'ask', text }],
  ['author', { name: 'supplement', text }],
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
  ['system', { name: 'lapse' }],
  ['system', { name: 'close-unreachable' }],
];

/** A case that lived some random life, up to now. */
function randomCase(schoolId: string, daysAgo: number, random: Random): CaseState {
  const topic = random.pick(['heating', 'exam', 'fee'] as const);
  let at = new Date(NOW.getTime() - daysAgo * DAY);
  const by = { id: 'author', role: 'author' as const, office: '' };
  let state = fileCase({ schoolId, topic, text, place: '', danger: false }, by, at, calendar);
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
  const events = linked(number, state, [], called);
  const author = { name: 'k1.none' as Sealed, grade: 2025, level: '本科' };
  return {
    ...{ ...state, ...derived(state, NOW), ...atFiling([], [], NOW) },
    ...{ _id: number, version: 0, number, photos: [], author, events },
  };
}

async function store(schoolId: string, states: CaseState[]): Promise<void> {
  const documents = states.map(documentOf);
  for (let start = 0; start < documents.length; start += 100) await cases.addAll(documents.slice(start, start + 100));
  expect(documents.every((document) => document.schoolId === schoolId)).toBe(true);
}

const ratesAt = async (schoolId: string) => (await as(STUDENT, caseFunction, 'rates', { schoolId })).data;

/** The figures from the raw documents, one by one, as somebody with a pencil would count them. */
async function recount(schoolId: string) {
  const documents = (await allOf('cases')) as unknown as CaseDocument[];
  const since = schoolYearStart(NOW);
  const sums = {
    ...{ response: [0, 0], solution: [0, 0], satisfaction: [0, 0], rating: [0, 0] },
    excluded: { refused: 0, withdrawn: 0, unreachable: 0, merged: 0 },
    pending: { response: 0, outcome: 0 },
  };
  const add = (rate: 'response' | 'solution' | 'satisfaction' | 'rating', counted: boolean) => {
    sums[rate][1] = (sums[rate][1] ?? 0) + 1;
    if (counted) sums[rate][0] = (sums[rate][0] ?? 0) + 1;
  };
  for (const { phase, contactedAt, firstAcknowledgeDay, ...one } of documents) {
    if (one.schoolId !== schoolId) continue;
    const vanished = contactedAt === null && ['withdrawn', 'merged'].includes(phase.status);
    if (!vanished && firstAcknowledgeDay >= `${since}-01`) {
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
    if (overAt === null) sums.pending.outcome += 1;
    else if (dayOf(overAt) >= `${since}-01`) {
      if (phase.status !== 'closed') sums.excluded[phase.status as 'refused'] += 1;
      else if (phase.unreachable) sums.excluded.unreachable += 1;
      else {
        add('solution', phase.verdict === 'solved');
        add('rating', phase.rating !== null);
        if (phase.rating !== null) add('satisfaction', phase.rating >= 4);
      }
    }
  }
  const share = ([numerator = 0, denominator = 0]: number[]) => ({ numerator, denominator });
  return {
    ...{ response: share(sums.response), solution: share(sums.solution) },
    ...{ satisfaction: share(sums.satisfaction), rating: share(sums.rating) },
    ...{ excluded: sums.excluded, pending: sums.pending },
  };
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
    expect(await ratesAt(YANBIAN.id)).toEqual(elsewhere);
    expect(await ratesAt(YANBIAN.id)).toMatchObject(await recount(YANBIAN.id));
  });

  test('the months add up to the whole', async () => {
    const { months, response, solution, satisfaction } = await ratesAt(JILIN.id);
    for (const [rate, whole] of Object.entries({ response, solution, satisfaction }))
      for (const part of ['numerator', 'denominator'])
        expect(months.reduce((sum: number, month: never) => sum + month[rate][part], 0)).toBe(whole[part]);
  });

  test('the stored tally of every case is what its state says', async () => {
    const documents = (await allOf('cases')) as unknown as CaseDocument[];
    const stored = documents.filter(({ _id }) => _id.startsWith('random-'));
    expect(stored).not.toHaveLength(0);
    for (const document of stored) expect(document.tally).toEqual(tallyOf(document));
    const halves = stored.map((document) => ({ ...document.tally, due: true, count: 1 }));
    expect(ratesOf({ responses: halves, outcomes: halves }, '2000-01').pending.response).toBe(0);
  });

  test('count every case when there are far more kinds of cases than the database answers at once', async () => {
    // Every case is of its own kind: years of months in which it was due, and years in which it ended.
    const school = '4122010000';
    const kinds: CaseDocument[] = [];
    const month = (back: number) => dayOf(new Date(NOW.getTime() - back * 30.5 * DAY)).slice(0, 7);
    const random = randomFrom('old');
    const base = documentOf(randomCase(school, 1, random));
    for (let due = 0; due < 60; due += 1)
      for (let ended = 0; ended <= due; ended += 1)
        kinds.push({
          ...base,
          _id: `kind-${due}-${ended}`,
          number: `kind-${due}-${ended}`,
          firstAcknowledgeDay: `${month(due)}-15`,
          tally: {
            ...{ responseMonth: month(due), contactedInTime: true, outcomeMonth: month(ended) },
            ...{ verdict: 'solved', rating: 'satisfied', excluded: null },
          },
        });
    for (let start = 0; start < kinds.length; start += 500) await cases.addAll(kinds.slice(start, start + 500));
    const since = schoolYearStart(NOW);
    const due = kinds.filter(({ tally }) => (tally.responseMonth ?? '') >= since).length;
    const over = kinds.filter(({ tally }) => (tally.outcomeMonth ?? '') >= since).length;
    expect(new Set(kinds.map(({ tally }) => JSON.stringify(tally))).size).toBeGreaterThan(1000);
    const figures = await ratesAt(school);
    expect(figures.response).toEqual({ numerator: due, denominator: due });
    expect(figures.solution).toEqual({ numerator: over, denominator: over });
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
