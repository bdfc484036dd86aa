import { plusDays } from './school-clock';
import type { SchoolCalendar } from './school-days';

/** Days off of a school, first and last day. */
export interface SchoolBreak {
  name: string;
  from: string;
  to: string;
}

/**
 * A break that stood until a moment and was taken back or changed then: promises were made by it. `at`: since when, null where that was
 * not noted; `league`: the youth league had entered it.
 */
export interface FormerBreak extends SchoolBreak {
  at: Date | null;
  until: Date;
  office: string;
  league?: true;
}

/** What a school has said of its own days. `workdays`: make-up days of the school, which count whatever else they are. */
export interface SchoolDays {
  /** Of the institution; null where nobody looked. */
  kind: string | null;
  breaks: readonly SchoolBreak[];
  workdays: readonly string[];
}

interface Season {
  name: 'winter' | 'summer';
  from: string;
  to: string;
}

// Jilin's schools, winter of early January to late February and summer of mid July to late August. What is common to both
// is what counts where the kind is not known. A school says its own days; these stand in until it has.
const COLLEGES: readonly Season[] = [
  { name: 'winter', from: '01-10', to: '02-24' },
  { name: 'summer', from: '07-14', to: '08-24' },
];
const SECONDARY: readonly Season[] = [
  { name: 'winter', from: '01-08', to: '02-26' },
  { name: 'summer', from: '07-12', to: '08-22' },
];
const UNKNOWN: readonly Season[] = [
  { name: 'winter', from: '01-10', to: '02-24' },
  { name: 'summer', from: '07-14', to: '08-22' },
];
const USUAL: Record<string, readonly Season[]> = {
  普通本科: COLLEGES,
  民办高校: COLLEGES,
  独立学院: COLLEGES,
  高职: COLLEGES,
  中职: SECONDARY,
  普通中学: SECONDARY,
};

/** Shorter ones (a sports day, a bridge day) are no winter or summer holiday, wherever they lie. */
const SHORTEST_SEASON_DAYS = 10;

/** A winter or summer holiday that the school has not said anything about: what is usual counts until it does. */
export type UsualBreak = Season;

/** The usual holidays of a year that no break of the school's own stands for. */
export const usualBreaksOf = (year: number, { kind, breaks }: Pick<SchoolDays, 'kind' | 'breaks'>): UsualBreak[] =>
  (USUAL[kind ?? ''] ?? UNKNOWN)
    .map(({ name, from, to }) => ({ name, from: `${year}-${from}`, to: `${year}-${to}` }))
    .filter((usual) => !breaks.some((own) => isSeason(own) && own.from <= usual.to && usual.from <= own.to));

const isSeason = ({ from, to }: SchoolBreak): boolean => to >= plusDays(from, SHORTEST_SEASON_DAYS - 1);

/** A day this near to a holiday whose days are not settled may move when they are: counting runs across it. */
const NEAR_DAYS = { before: 14, after: 28 };

/**
 * A school's calendar: its own make-up days, then its breaks and what is usual where it has said nothing, then the public
 * holidays (product.md section 2).
 */
export function schoolCalendar(publicDays: SchoolCalendar, days: SchoolDays): SchoolCalendar {
  const { breaks, workdays } = days;
  const usual = new Map<number, UsualBreak[]>();
  const usualIn = (year: number): UsualBreak[] => {
    const known = usual.get(year) ?? usualBreaksOf(year, days);
    usual.set(year, known);
    return known;
  };
  const usualAt = (day: string): UsualBreak[] => usualIn(Number(day.slice(0, 4)));
  const isOff = (day: string): boolean => [...breaks, ...usualAt(day)].some(({ from, to }) => from <= day && day <= to);
  const isNear = (day: string): boolean => {
    const [first, last] = [plusDays(day, -NEAR_DAYS.after), plusDays(day, NEAR_DAYS.before)];
    return [...usualAt(first), ...usualAt(last)].some(({ from, to }) => from <= last && first <= to);
  };
  const isCounted = (day: string): boolean => workdays.includes(day) || (!isOff(day) && publicDays.isSchoolDay(day));
  // Deadlines that are long past are counted day by day, and a list has many of them.
  const met = new Map<string, boolean>();
  return {
    isSchoolDay: (day) => {
      const known = met.get(day) ?? isCounted(day);
      met.set(day, known);
      return known;
    },
    doubtOf: (day) => publicDays.doubtOf(day) ?? (isNear(day) ? 'breaks' : null),
  };
}
