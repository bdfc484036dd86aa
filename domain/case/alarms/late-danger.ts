import type { Command } from '@types_/case/command';
import { nextDeadline } from '../deadlines';
import type { CaseEvent, CaseState } from '../state';
import { turnOf } from '../turn';
import type { Alarm } from './alarms';

const HOUR_MS = 3_600_000;
/** Hours after a moment that the school has missed where there is danger, after which the youth league has it on its list. */
const LEAGUE_HOURS = 4;
/** Hours after which all of them are told again, as long as it takes. */
const AGAIN_HOURS = 24;

const hours = (from: Date, count: number): Date => new Date(from.getTime() + count * HOUR_MS);

/** Whether a step says that there is danger and the school has missed its moment. */
export const isForDelay = (what: Command | CaseEvent['what']): boolean =>
  what.name === 'escalate' && what.because === 'unmet';

/** The moment by which the school owes something next where there is danger, while it is its turn. */
const owedAt = (state: CaseState): Date | null =>
  state.danger && turnOf(state.phase) === 'school' ? (nextDeadline(state)?.at ?? null) : null;

/** Whether the youth league has it on its list since the moment that is owed was missed: until the school does what it owes. */
export function isUnmet(state: CaseState): boolean {
  const owed = owedAt(state);
  return owed !== null && state.events.some(({ at, what }) => isForDelay(what) && at > owed);
}

/** When a missed moment goes to the youth league; null: there is none, it has it already, or it is the desk itself. */
export function unmetAt(state: CaseState): Date | null {
  const owed = owedAt(state);
  return owed === null || state.aboutUnion || isUnmet(state) ? null : hours(owed, LEAGUE_HOURS);
}

/**
 * Danger that the school leaves lying: by the day an ordinary case would be asked about it may be too late. The youth league has it
 * within hours, and it and whoever has to move are told every day, through holidays too. `rung`: of what goes on for ever the list
 * holds what has rung, and one more.
 */
export function lateDangerAlarms(state: CaseState, rung: readonly string[]): Alarm[] {
  const owed = owedAt(state);
  if (owed === null) return [];
  const key = owed.toISOString();
  const handsUp = unmetAt(state);
  const alarms: Alarm[] = handsUp
    ? [{ key: `unmet:${key}`, at: handsUp, does: { step: 'escalate', because: 'unmet' } }]
    : [];
  if (isUnmet(state))
    alarms.push({
      key: `unmet-league:${key}:0`,
      at: hours(owed, LEAGUE_HOURS),
      does: { tell: 'case-unmet', whom: 'league' },
    });
  for (let day = 1; ; day += 1) {
    const [at, until] = [hours(owed, day * AGAIN_HOURS), hours(owed, (day + 1) * AGAIN_HOURS)];
    const mover = {
      key: `unmet-mover:${key}:${day}`,
      at,
      until,
      does: { tell: 'case-overdue', whom: 'mover' },
    } as const;
    alarms.push(mover);
    if (isUnmet(state))
      alarms.push({ key: `unmet-league:${key}:${day}`, at, until, does: { tell: 'case-unmet', whom: 'league' } });
    if (!rung.includes(mover.key)) return alarms;
  }
}
