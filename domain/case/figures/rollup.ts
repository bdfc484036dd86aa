import type { OpenStatus } from '@types_/case/status';
import { type Exclusion, hasOutcome, type OutcomeTally, type ResponseTally, type TallyGroup } from './tally';

/** Equal halves of tallies, counted together. Apart, because the kinds of each are few and those of both together are not. */
export type ResponseCount = TallyGroup & Pick<ResponseTally, 'contactedInTime' | 'waitsUntil'> & { count: number };
export type OutcomeCount = TallyGroup & OutcomeTally & { count: number };

/** A number of cases for each of some values, in the order of the values. */
export type Histogram<V extends string | number> = [value: V, count: number][];

/** What is counted for one category and department in one month. */
export interface RollupLine extends TallyGroup {
  contacted: { inTime: number; late: number };
  /** Nobody came yet, by the day from which on that is late: whoever reads decides by today. */
  waiting: Histogram<string>;
  verdicts: { solved: number; unsolved: number; none: number };
  ratings: { satisfied: number; dissatisfied: number };
  excluded: Record<Exclusion, number>;
  results: { kept: number; late: number };
  /** Days from filing to the end. */
  days: Histogram<number>;
  open: number;
  /** The open ones by where they stand. */
  standing: Record<OpenStatus, number>;
  /** Of the open ones those that are sixty days overdue. */
  longOverdue: number;
}

const emptyLine = ({ category, department }: TallyGroup): RollupLine => ({
  ...{ category, department },
  contacted: { inTime: 0, late: 0 },
  waiting: [],
  verdicts: { solved: 0, unsolved: 0, none: 0 },
  ratings: { satisfied: 0, dissatisfied: 0 },
  excluded: { refused: 0, withdrawn: 0, unreachable: 0, merged: 0, unclaimed: 0 },
  results: { kept: 0, late: 0 },
  days: [],
  open: 0,
  standing: { submitted: 0, acknowledged: 0, assigned: 0, 'waiting-for-student': 0, answered: 0, reopened: 0 },
  longOverdue: 0,
});

function count<V extends string | number>(histogram: Histogram<V>, value: V, by: number): void {
  const known = histogram.find(([one]) => one === value);
  if (known) known[1] += by;
  else histogram.push([value, by]);
}

const ordered = <V extends string | number>(histogram: Histogram<V>): Histogram<V> =>
  histogram.sort(([a], [b]) => (a < b ? -1 : 1));

const nameOf = ({ category, department }: TallyGroup): string => JSON.stringify([category, department ?? '']);

/** The lines of one bucket, the same bytes for the same cases in whatever order they are counted. */
export function rollUp(responses: readonly ResponseCount[], outcomes: readonly OutcomeCount[]): RollupLine[] {
  const lines = new Map<string, RollupLine>();
  const lineOf = (group: TallyGroup): RollupLine => {
    const name = nameOf(group);
    const line = lines.get(name) ?? emptyLine(group);
    lines.set(name, line);
    return line;
  };
  for (const { contactedInTime, waitsUntil, count: n, ...group } of responses) {
    const line = lineOf(group);
    if (waitsUntil !== null) count(line.waiting, waitsUntil, n);
    else if (contactedInTime !== null) line.contacted[contactedInTime ? 'inTime' : 'late'] += n;
  }
  // What counts nowhere leaves no line either, which would tell its category.
  for (const { count: n, ...one } of outcomes) if (hasOutcome(one)) addOutcome(lineOf(one), one, n);
  return [...lines.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => ({ ...line, waiting: ordered(line.waiting), days: ordered(line.days) }));
}

function addOutcome(line: RollupLine, one: Omit<OutcomeCount, 'count'>, n: number): void {
  if (one.outcomeMonth === null) line.open += n;
  if (one.openStatus !== null) line.standing[one.openStatus] += n;
  if (one.longOverdue) line.longOverdue += n;
  if (one.excluded) line.excluded[one.excluded] += n;
  if (one.verdict) line.verdicts[one.verdict] += n;
  if (one.rating) line.ratings[one.rating === 'satisfied' ? 'satisfied' : 'dissatisfied'] += n;
  // A result counts where the case ended: an open case may yet be reopened and get another.
  if (one.outcomeMonth !== null && one.keptResult !== null) line.results[one.keptResult ? 'kept' : 'late'] += n;
  if (one.days !== null) count(line.days, one.days, n);
}

/** The value in the middle of a histogram, the lower of two; null for an empty one. */
export function medianOf(histogram: Histogram<number>): number | null {
  const total = histogram.reduce((sum, [, n]) => sum + n, 0);
  let below = 0;
  for (const [value, n] of histogram) {
    below += n;
    if (below * 2 >= total) return value;
  }
  return null;
}

/** Several histograms as one. */
export function together(histograms: readonly Histogram<number>[]): Histogram<number> {
  const all: Histogram<number> = [];
  for (const histogram of histograms) for (const [value, n] of histogram) count(all, value, n);
  return ordered(all);
}
