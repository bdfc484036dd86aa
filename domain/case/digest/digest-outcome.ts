import type { DigestOutcome } from '@types_/case/digest';
import { medianOf } from '../figures/rollup';
import type { OutcomeTally } from '../figures/tally';

/** What became of the cases that a digest tells of, as anybody may read it. */
export interface Outcome {
  outcome: DigestOutcome;
  days: number | null;
  kept: boolean | null;
}

type Told = Pick<OutcomeTally, 'outcomeMonth' | 'verdict' | 'days' | 'keptResult'>;

/**
 * Open while one of them is; unsolved when one student says so, and solved only when nobody does and somebody says solved:
 * silence is never satisfaction (product.md section 2). Kept: every result came by its day.
 */
export function outcomeOf(cases: readonly Told[]): Outcome {
  const days = cases.flatMap((one) => (one.days === null ? [] : [one.days])).sort((a, b) => a - b);
  const results = cases.flatMap(({ keptResult }) => (keptResult === null ? [] : [keptResult]));
  const says = (verdict: Told['verdict']) => cases.some((one) => one.verdict === verdict);
  // An 议题 that its last case has left: nothing is behind it that could have ended.
  const isOpen = cases.length === 0 || cases.some(({ outcomeMonth }) => outcomeMonth === null);
  return {
    outcome: isOpen ? 'open' : says('unsolved') ? 'unsolved' : says('solved') ? 'solved' : 'ended',
    days: medianOf(days.map((value): [number, number] => [value, 1])),
    kept: results.length === 0 ? null : results.every((kept) => kept),
  };
}
