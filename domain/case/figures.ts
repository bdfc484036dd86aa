import type { GroupFigures, RatesView, Share } from '@types_/case/view';
import { hiddenCells } from '../core/suppress';
import { medianOf, type RollupLine, together } from './rollup';
import { EXCLUSIONS, OPEN } from './tally';

/** The lines of one bucket: a month, YYYY-MM, or the open cases. */
export interface Bucket {
  month: string;
  lines: readonly RollupLine[];
}

type Rates = Pick<RatesView, 'response' | 'solution' | 'satisfaction'>;
type Sums = Omit<RatesView, 'schoolId' | 'since' | 'asOf'>;

const total = (lines: readonly RollupLine[], of: (line: RollupLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0);

/** Of those whom nobody contacted: how many are certain to be late by today, and how many are not. */
const waitingIn = (lines: readonly RollupLine[], isLate: (day: string) => boolean): number =>
  total(lines, ({ waiting }) => waiting.reduce((sum, [day, n]) => sum + (isLate(day) ? n : 0), 0));

const asked = ({ verdicts }: RollupLine): number => verdicts.solved + verdicts.unsolved + verdicts.none;
const rated = ({ ratings }: RollupLine): number => ratings.satisfied + ratings.dissatisfied;
const share = (numerator: number, denominator: number): Share => ({ numerator, denominator });

/**
 * The three rates over some lines, after product.md section 2: response = contacted in time / cases whose outcome is certain
 * (contacted, or the day is past without contact); solution = the student says solved / closed and asked; satisfaction =
 * ratings of 4 and 5 / ratings. Silence is asked and not solved, and never a rating.
 */
function ratesIn(lines: readonly RollupLine[], today: string): Rates {
  const inTime = total(lines, ({ contacted }) => contacted.inTime);
  const late = total(lines, ({ contacted }) => contacted.late) + waitingIn(lines, (day) => day < today);
  return {
    response: share(inTime, inTime + late),
    solution: share(
      total(lines, ({ verdicts }) => verdicts.solved),
      total(lines, asked),
    ),
    satisfaction: share(
      total(lines, ({ ratings }) => ratings.satisfied),
      total(lines, rated),
    ),
  };
}

/** The figures of each group of lines, the satisfaction hidden where it would tell what few students said. */
function groupsOf(lines: readonly RollupLine[], nameOf: (line: RollupLine) => string, today: string): GroupFigures[] {
  const names = [...new Set(lines.map(nameOf))].sort();
  const groups = names.map((name) => ({ name, lines: lines.filter((line) => nameOf(line) === name) }));
  const hidden = hiddenCells(groups.map((group) => total(group.lines, rated)));
  return groups.map((group, index) => {
    const { satisfaction, ...rates } = ratesIn(group.lines, today);
    return {
      name: group.name,
      ...rates,
      satisfaction: hidden[index] ? null : satisfaction,
      medianDays: medianOf(together(group.lines.map(({ days }) => days))),
      open: total(group.lines, ({ open }) => open),
    };
  });
}

/** The figures of a school from its buckets, from the month `since` on, with what is still open; `today`: YYYY-MM-DD. */
export function figuresOf(buckets: readonly Bucket[], since: string, today: string): Sums {
  const months = buckets.filter(({ month }) => month !== OPEN && month >= since);
  const counted = months.flatMap(({ lines }) => lines);
  const open = buckets.filter(({ month }) => month === OPEN).flatMap(({ lines }) => lines);
  const all = [...counted, ...open];
  const kept = total(counted, ({ results }) => results.kept);
  return {
    ...ratesIn(counted, today),
    rating: share(total(counted, rated), total(counted, asked)),
    result: share(kept, kept + total(counted, ({ results }) => results.late)),
    medianDays: medianOf(together(counted.map(({ days }) => days))),
    excluded: Object.fromEntries(
      EXCLUSIONS.map((why) => [why, total(counted, ({ excluded }) => excluded[why])]),
    ) as RatesView['excluded'],
    pending: {
      response: waitingIn(counted, (day) => day >= today),
      outcome: total(open, (line) => line.open),
    },
    months: months
      .map(({ month, lines }) => ({ month, ...ratesIn(lines, today) }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    categories: groupsOf(all, ({ category }) => category, today),
    departments: groupsOf(all, ({ department }) => department ?? '', today),
  };
}
