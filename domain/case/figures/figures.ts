import type { GroupFigures, RatesView } from '@types_/case/figures-view';
import { FEWEST_SHOWN } from '../../core/suppress';
import { asPublished } from './apart';
import type { RollupLine } from './rollup';
import { standingOf, sumsOf, waitingIn } from './sums';
import { OPEN } from './tally';

/** The lines of one bucket: a month, YYYY-MM, or the open cases. */
export interface Bucket {
  month: string;
  lines: readonly RollupLine[];
}

type Figures = Omit<RatesView, 'schoolId' | 'since' | 'asOf'>;

/** The figures of each group of lines. */
function groupsOf(lines: readonly RollupLine[], nameOf: (line: RollupLine) => string, today: string): GroupFigures[] {
  const names = [...new Set(lines.map(nameOf))].sort();
  const groups = names.map((name) =>
    sumsOf(
      lines.filter((line) => nameOf(line) === name),
      today,
    ),
  );
  return asPublished(groups).map((figures, at) => ({
    ...figures,
    ...{ name: names[at] ?? '', cases: groups[at]?.cases ?? 0, open: groups[at]?.open ?? 0 },
  }));
}

function monthsOf(buckets: readonly Bucket[], today: string): RatesView['months'] {
  const months = [...buckets].sort((a, b) => (a.month < b.month ? -1 : 1));
  return asPublished(months.map(({ lines }) => sumsOf(lines, today))).map((figures, at) => ({
    ...figures,
    month: months[at]?.month ?? '',
  }));
}

const isFew = (count: number): boolean => count > 0 && count < FEWEST_SHOWN;

/**
 * The figures of a school from its buckets, from the month `since` on, with what is still open; `today`: YYYY-MM-DD. Of the school as a
 * whole they are always shown; of its parts, and where the open ones stand, only where that tells of ten or more.
 */
export function figuresOf(buckets: readonly Bucket[], since: string, today: string): Figures {
  const months = buckets.filter(({ month }) => month !== OPEN && month >= since);
  const counted = months.flatMap(({ lines }) => lines);
  const stillOpen = buckets.filter(({ month }) => month === OPEN).flatMap(({ lines }) => lines);
  const all = [...counted, ...stillOpen];
  const { ended: _ended, silent, cases, open, ...sums } = sumsOf(all, today);
  const few = isFew(cases);
  return {
    ...sums,
    ...{ cases, few },
    silent: isFew(sums.solution.denominator) ? null : silent,
    standing: isFew(open) ? null : standingOf(stillOpen),
    pending: { response: waitingIn(counted, (day) => day >= today), outcome: open },
    months: few ? [] : monthsOf(months, today),
    categories: few ? [] : groupsOf(all, ({ category }) => category, today),
    departments: few ? [] : groupsOf(all, ({ department }) => department ?? '', today),
  };
}
