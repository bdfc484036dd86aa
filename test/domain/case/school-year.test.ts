import { contentOf, entryOf, verifyCase } from '@domain/case/chain';
import { nextDeadline } from '@domain/case/deadlines';
import { waitsForDesk } from '@domain/case/deskless';
import { figuresOf } from '@domain/case/figures';
import { leagueTaskOf } from '@domain/case/league';
import { rollUp } from '@domain/case/rollup';
import { type CaseState, isOver } from '@domain/case/state';
import { bucketsOf, OPEN, tallyOf } from '@domain/case/tally';
import { turnOf } from '@domain/case/turn';
import { dayOf } from '@domain/core/school-clock';
import type { CommandName } from '@types_/case/command';
import { randomFrom } from '../../../tools/seed/random';
import { calendar, daysFrom, HANDOVER, type Lived, School, sha256 } from '../../support/school-year/school';

jest.setTimeout(240_000);

const CASES = 5000;
/** Calendar years are what chinese-days knows whole: January to December 2026, with both breaks. */
const DAYS = daysFrom('2026-01-01', 365);
/** What may move a deadline, each with its reason in the case. */
const MOVES: readonly CommandName[] = ['extend', 'supplement', 'reopen'];

/** The three rates as somebody with a pencil would count them, from the states alone. */
function recount(states: readonly CaseState[], today: string) {
  const share = (base: readonly CaseState[], test: (state: CaseState) => boolean) => ({
    numerator: base.filter(test).length,
    denominator: base.length,
  });
  // Nobody's: told at the counter, never claimed. They stand in a column of their own and in no rate.
  const claimed = states.filter(({ authorId }) => !authorId.startsWith('nobody:'));
  const contacts = claimed.flatMap((state) => {
    const first = state.events.find(({ inTime }) => inTime !== undefined);
    if (!first && (state.phase.status === 'withdrawn' || state.phase.status === 'merged')) return [];
    return [{ state, inTime: first ? first.inTime === true : null }];
  });
  const certain = contacts.filter(({ state, inTime }) => inTime !== null || state.firstAcknowledgeDay < today);
  const asked = claimed.filter(({ phase }) => phase.status === 'closed' && !phase.unreachable);
  const rated = asked.filter(({ phase }) => phase.status === 'closed' && phase.rating !== null);
  return {
    response: { numerator: certain.filter(({ inTime }) => inTime === true).length, denominator: certain.length },
    solution: share(asked, ({ phase }) => phase.status === 'closed' && phase.verdict === 'solved'),
    satisfaction: share(rated, ({ phase }) => phase.status === 'closed' && (phase.rating ?? 0) >= 4),
    rating: { numerator: rated.length, denominator: asked.length },
    excluded: {
      unclaimed: states.filter((state) => !claimed.includes(state) && state.phase.status === 'closed').length,
    },
  };
}

function figures(states: readonly CaseState[], today: string) {
  const tallies = states.map((state) => ({ ...tallyOf(state), count: 1 }));
  const buckets = [...new Set(tallies.flatMap(bucketsOf))].map((month) => ({
    month,
    lines: rollUp(
      tallies.filter(({ responseMonth }) => responseMonth === month),
      tallies.filter(({ outcomeMonth }) => (outcomeMonth ?? OPEN) === month),
    ),
  }));
  return figuresOf(buckets, '2025-01', today);
}

const chainFaults = ({ id, state, links }: Lived) =>
  verifyCase(
    id,
    links.map((link) => ({ entry: entryOf(link), content: contentOf(state, link), salt: link.salt })),
    sha256,
  );

test('a school year of 5,000 cases: always a next mover with a date, no deadline moved without its reason, rates that equal a recount, chains that verify', () => {
  const random = randomFrom('a school year');
  const school = new School(random);
  const told = new Set<string>();
  const seen = new Map<string, { result: string; events: number }>();
  const met = new Set<string>();
  for (const day of DAYS) {
    const isSchoolDay = calendar.isSchoolDay(day);
    const filings = Math.min(CASES - school.cases.length, isSchoolDay ? 16 + random.below(18) : random.below(5));
    const hour = (h: number) => new Date(`${day}T${String(h).padStart(2, '0')}:10:00+08:00`);
    school.watch(hour(8));
    const wake = (now: Date) => {
      for (const key of school.wake(now)) {
        expect(told.has(key)).toBe(false); // nothing is told twice
        told.add(key);
      }
    };
    wake(hour(8));
    for (let n = 0; n < filings; n += 1) school.file(hour(7 + random.below(15)));
    // After the handover nobody works for two weeks: silence is part of the year.
    const isAway = day >= HANDOVER && day < '2026-06-29';
    for (const one of school.cases) {
      const chance = isOver(one.state.phase) ? 0.02 : isSchoolDay && !isAway ? 0.3 : 0.03;
      if (random.next() < chance) school.act(one, day, hour(22));
    }
    wake(hour(23));
    for (const one of school.cases) {
      const { state } = one;
      met.add(state.phase.status);
      const next = nextDeadline(state);
      if (!isOver(state.phase) && (next === null || turnOf(state.phase) === 'nobody'))
        throw new Error(`${one.id} waits for nobody on ${day}`);
      if (waitsForDesk(state) && school.deskFor(state, day).length === 0) {
        met.add('deskless');
        if (leagueTaskOf(state) !== 'deskless') throw new Error(`${one.id} waits for a desk of nobody on ${day}`);
      }
      // Once it is on the youth league's list it is theirs, and time has said all that it has to say.
      if (!isOver(state.phase) && one.wakeAt === null && state.escalatedAt === null)
        throw new Error(`time has forgotten ${one.id} on ${day}`);
      const before = seen.get(one.id);
      if (before && before.result !== state.deadlines.result) {
        const since = state.events.slice(before.events);
        if (!since.some(({ what }) => MOVES.includes(what.name as CommandName)))
          throw new Error(`${one.id}: its deadline moved on ${day} and nothing says why`);
      }
      seen.set(one.id, { result: state.deadlines.result, events: state.events.length });
    }
    if (day.endsWith('-28')) {
      const states = school.cases.map(({ state }) => state);
      expect(figures(states, day)).toMatchObject(recount(states, day));
    }
  }
  expect(school.cases).toHaveLength(CASES);
  expect(met.size).toBe(11);
  const last = DAYS[DAYS.length - 1] ?? '';
  const states = school.cases.map(({ state }) => state);
  const sums = figures(states, last);
  expect(sums).toMatchObject(recount(states, last));
  expect(sums.solution.denominator).toBeGreaterThan(1000);
  expect(sums.excluded.unclaimed).toBeGreaterThan(20);
  // Silence, refused, withdrawn, unreachable never count as satisfied.
  const silent = states.filter(({ phase }) => phase.status === 'closed' && phase.verdict === 'none');
  expect(silent.length).toBeGreaterThan(100);
  for (const state of [...silent, ...states.filter(({ phase }) => ['refused', 'withdrawn'].includes(phase.status))]) {
    const { verdict, rating } = tallyOf(state);
    expect([verdict === 'solved', rating === 'satisfied' && verdict === null]).toEqual([false, false]);
  }
  for (const one of school.cases) expect(chainFaults(one)).toEqual([]);
  expect(states.some(({ escalatedAt }) => escalatedAt !== null)).toBe(true);
  expect(states.some(({ events }) => events.some(({ at, by }) => dayOf(at) > HANDOVER && by.id === 'o4'))).toBe(true);
});
