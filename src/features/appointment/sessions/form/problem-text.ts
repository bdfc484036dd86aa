import { earliestStart, publicDaysOf, sessionTimeProblem } from '@domain/appointment/session-times';
import type { SessionTimeProblem } from '@types_/appointment/session';
import { momentText } from '@/i18n/dates';
import { t } from '../words';
import { CLOSES, type Draft, timesOf } from './draft';

type Times = Parameters<typeof earliestStart>[0];
type Chosen = Parameters<typeof sessionTimeProblem>[0];

/** What is wrong with times, in words: where the window ends too late, with the day that would do. */
export function problemText(problem: SessionTimeProblem | null, times: Times, holidays: readonly string[]) {
  if (problem !== 'window-too-late') return problem && t(`problem.${problem}`);
  return t('problem.window-too-late', { at: momentText(earliestStart(times, publicDaysOf(holidays)).toISOString()) });
}

const chosenTimes = (draft: Draft, now: Date): Chosen | null => {
  const chosen = timesOf(draft, now);
  return chosen && { ...chosen, allots: draft.allots, beacon: draft.beacon };
};

/** The same of a draft; null where nothing is wrong. */
export function problemOf(draft: Draft, holidays: readonly string[], now: Date): string | null {
  const times = chosenTimes(draft, now);
  return times && problemText(sessionTimeProblem(times, publicDaysOf(holidays), now), times, holidays);
}

/** What no other window mends. */
const START_ALONE: readonly SessionTimeProblem[] = ['too-far', 'too-short', 'too-long'];

/** Why a begin cannot be, however early its window ends: it is past, or leaves no time for one. */
export function startProblemOf(
  draft: Draft,
  holidays: readonly string[],
  now: Date,
): SessionTimeProblem | 'past' | 'near-draw' | null {
  const chosen = timesOf(draft, now);
  if (!chosen) return null;
  if (chosen.startsAt <= now) return 'past';
  const problems = CLOSES[draft.allots].map((closes) => {
    const times = chosenTimes({ ...draft, opens: '', closes }, now);
    return times && sessionTimeProblem(times, publicDaysOf(holidays), now);
  });
  const [problem = null] = problems;
  if (problem === null || problems.includes(null)) return null;
  return draft.allots === 'draw' && !START_ALONE.includes(problem) ? 'near-draw' : problem;
}
