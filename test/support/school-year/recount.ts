import { dayOf, daysBetween, monthsFrom, schoolYearStart } from '@domain/core/school-clock';
import { categoryOf } from '@types_/case/category';
import type { PartFigures, RatesView } from '@types_/case/figures-view';
import type { Story } from './story';

type Share = RatesView['response'];
type Rates = Pick<RatesView, 'response' | 'solution' | 'satisfaction'>;

const share = (base: readonly Story[], test: (one: Story) => boolean): Share => ({
  numerator: base.filter(test).length,
  denominator: base.length,
});

const endedAs = (how: string) => (one: Story) => one.end?.how === how;
/** Closed without anybody there to be asked: out of reach, or the account was gone before the result came. */
const wasOutOfReach = ({ end, verdict, answeredToNobody }: Story): boolean =>
  end?.unreachable === true || (verdict === 'none' && answeredToNobody);
/** Who was asked for a verdict: closed, and there. */
const wasAsked = (one: Story): boolean => one.end?.how === 'closed' && !one.nobodys && !wasOutOfReach(one);
const isRated = ({ rating }: Story): boolean => rating !== null;

/** Over before its limit without anybody having come, taken back or sent twice: nobody was late. */
function isUnowed({ contact, end, limit }: Story): boolean {
  if (contact !== null || end === null || !['withdrawn', 'merged'].includes(end.how)) return false;
  return limit.moments ? end.at <= limit.moments.acknowledge : end.day <= limit.acknowledge;
}
/** Whether somebody was to come: not to what is nobody's, nor to what was over in time. */
const owedContact = (one: Story): boolean => !one.nobodys && !isUnowed(one);
const isCertain = ({ contact, limit }: Story, today: string): boolean => contact !== null || limit.acknowledge < today;

const monthOfLimit = ({ limit }: Story): string => limit.acknowledge.slice(0, 7);
const monthOfEnd = ({ end }: Story): string => end?.day.slice(0, 7) ?? '';

/** The three rates of cases whose limit fell, and of cases that ended, in some months (product.md section 2, decision 3). */
function ratesIn(all: readonly Story[], isIn: (month: string) => boolean, today: string): Rates {
  const due = all.filter((one) => owedContact(one) && isIn(monthOfLimit(one)) && isCertain(one, today));
  const asked = all.filter((one) => wasAsked(one) && isIn(monthOfEnd(one)));
  return {
    response: share(due, ({ contact }) => contact?.inTime === true),
    solution: share(asked, ({ verdict }) => verdict === 'solved'),
    satisfaction: share(asked.filter(isRated), ({ rating }) => (rating ?? 0) >= 4),
  };
}

/** The value in the middle, the lower of two. */
const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? null;

const isOpen = ({ end }: Story): boolean => end === null;
const isSilent = ({ verdict }: Story): boolean => verdict === 'none';

/** Who is left out of the rates, each for one reason. */
const excludedOf = (ended: readonly Story[]) => ({
  refused: ended.filter(endedAs('refused')).length,
  withdrawn: ended.filter(endedAs('withdrawn')).length,
  merged: ended.filter(endedAs('merged')).length,
  unreachable: ended.filter((one) => endedAs('closed')(one) && wasOutOfReach(one) && !one.nobodys).length,
  unclaimed: ended.filter((one) => one.nobodys && endedAs('closed')(one)).length,
});

/** All figures of some cases in some months. */
function figuresIn(all: readonly Story[], isIn: (month: string) => boolean, today: string) {
  const ended = all.filter((one) => isIn(monthOfEnd(one)));
  const asked = ended.filter(wasAsked);
  return {
    ...ratesIn(all, isIn, today),
    rating: share(asked, isRated),
    silent: asked.filter(isSilent).length,
    excluded: excludedOf(ended),
    medianDays: median(asked.map(({ filedAt, end }) => daysBetween(dayOf(filedAt), end?.day ?? dayOf(filedAt)))),
  };
}

function groups(
  all: readonly Story[],
  nameOf: (one: Story) => string,
  isIn: (month: string) => boolean,
  today: string,
) {
  return [...new Set(all.map(nameOf))].sort().map((name) => {
    const some = all.filter((one) => nameOf(one) === name);
    const open = some.filter(isOpen).length;
    const cases = open + some.filter((one) => isIn(monthOfEnd(one))).length;
    return { name, ...figuresIn(some, isIn, today), open, cases };
  });
}

const STATUSES = ['submitted', 'acknowledged', 'assigned', 'waiting-for-student', 'answered', 'reopened'];

/** The figures of a school as somebody with a pencil counts them, from the stories of its cases alone; nothing is hidden. */
export function recount(all: readonly Story[], now: Date) {
  const since = schoolYearStart(now);
  const months = monthsFrom(since, 12);
  const isIn = (month: string) => months.includes(month);
  const today = dayOf(now);
  const ended = all.filter((one) => isIn(monthOfEnd(one)));
  const results = ended.filter(({ kept }) => kept !== null);
  const open = all.filter(isOpen);
  return {
    ...figuresIn(all, isIn, today),
    result: share(results, ({ kept }) => kept === true),
    cases: ended.length + open.length,
    standing: Object.fromEntries(STATUSES.map((one) => [one, open.filter(({ status }) => status === one).length])),
    pending: {
      response: all.filter((one) => owedContact(one) && isIn(monthOfLimit(one)) && !isCertain(one, today)).length,
      outcome: open.length,
    },
    months: months.map((month) => ({ name: month, ...figuresIn(all, (one) => one === month, today) })),
    categories: groups(all, ({ topic }) => categoryOf(topic as Parameters<typeof categoryOf>[0]), isIn, today),
    departments: groups(all, ({ department }) => department ?? '', isIn, today),
  };
}
type Recount = ReturnType<typeof recount>;
type Part = { name: string } & PartFigures & { cases?: number; open?: number };
type Published = Omit<RatesView, 'schoolId' | 'since' | 'asOf'>;

const PARTS = ['months', 'categories', 'departments'] as const;
const partsOf = (published: Published) => ({
  ...{ categories: published.categories as Part[], departments: published.departments as Part[] },
  months: published.months.map(({ month, ...one }): Part => ({ name: month, ...one })),
});

const isFew = (count: number): boolean => count > 0 && count < 10;
const excludedIn = ({ excluded }: Part): number => Object.values(excluded ?? {}).reduce((sum, n) => sum + n, 0);

/** How many stand behind what can be hidden. */
const BASES: Record<'excluded' | 'solution' | 'satisfaction', (part: Part) => number> = {
  excluded: (part) => excludedIn(part) + (part.solution?.denominator ?? 0),
  solution: ({ solution }) => solution?.denominator ?? 0,
  satisfaction: ({ satisfaction }) => satisfaction?.denominator ?? 0,
};

/** What is said of fewer than ten, and what is hidden though enough stand behind everything that is asked so. */
export function hidingFaults(published: Published, wanted: Recount): string[] {
  if (published.few !== isFew(wanted.cases)) return [`takes ${wanted.cases} cases apart: ${!published.few}`];
  const faults: string[] = [];
  for (const way of PARTS) {
    const shown = partsOf(published)[way];
    const parts: Part[] = wanted[way];
    for (const [figure, baseOf] of Object.entries(BASES) as [keyof typeof BASES, (part: Part) => number][]) {
      for (const { name, ...one } of shown) {
        const base = parts.find((part) => part.name === name);
        if (base && isFew(baseOf(base)) && one[figure] !== null) faults.push(`says ${figure} of few in ${name}`);
      }
      const isEnough = parts.every((part) => !Object.values(BASES).some((of) => isFew(of(part))));
      if (isEnough && shown.some((one) => one[figure] === null)) faults.push(`hides ${figure} of many by ${way}`);
    }
  }
  return faults;
}

/** A part as it was counted, less what is hidden where it is published. */
function veiled(part: Part, shown: readonly Part[]): Part {
  const published = shown.find(({ name }) => name === part.name);
  const isHidden = (figure: string, value: unknown) =>
    value === null && (figure !== 'medianDays' || published?.solution === null);
  const hidden = Object.entries(published ?? {}).filter(([figure, value]) => isHidden(figure, value));
  return { ...part, ...Object.fromEntries(hidden) };
}

const isEmpty = (one: Part): boolean =>
  ![one.response, one.solution, one.satisfaction].some((rate) => rate !== null && rate.denominator > 0) &&
  excludedIn(one) === 0 &&
  !one.open;

/** Figures in one shape: what the action says, or what was counted with the same hidden; without months and groups of nothing. */
export function comparable(published: Published, wanted?: Recount) {
  const shown = partsOf(published);
  const asked = published.solution.denominator;
  const whole = wanted ?? published;
  const { response, solution, satisfaction, rating, result, medianDays, excluded, pending, cases } = whole;
  const parts = (way: (typeof PARTS)[number]): Part[] => {
    if (!wanted) return shown[way];
    return published.few ? [] : wanted[way].map((part) => veiled(part, shown[way]));
  };
  return {
    ...{ response, solution, satisfaction, rating, result, medianDays, excluded, pending, cases },
    silent: isFew(asked) ? null : whole.silent,
    standing: isFew(pending.outcome) ? null : whole.standing,
    ...Object.fromEntries(PARTS.map((way) => [way, parts(way).filter((one) => !isEmpty(one))])),
  };
}
