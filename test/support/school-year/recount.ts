import { dayOf, daysBetween, monthsFrom, schoolYearStart } from '@domain/core/school-clock';
import { categoryOf } from '@types_/case/category';
import type { RatesView } from '@types_/case/view';
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

/** Response, solution and what is open of each group; the satisfaction of few is hidden, and so is not compared. */
function groups(
  all: readonly Story[],
  nameOf: (one: Story) => string,
  isIn: (month: string) => boolean,
  today: string,
) {
  return [...new Set(all.map(nameOf))].sort().map((name) => {
    const some = all.filter((one) => nameOf(one) === name);
    const { response, solution } = ratesIn(some, isIn, today);
    return { name, response, solution, open: some.filter(({ end }) => end === null).length };
  });
}

/** The figures of a school as somebody with a pencil counts them, from the stories of its cases alone. */
export function recount(all: readonly Story[], now: Date) {
  const since = schoolYearStart(now);
  const months = monthsFrom(since, 12);
  const isIn = (month: string) => months.includes(month);
  const today = dayOf(now);
  const ended = all.filter((one) => isIn(monthOfEnd(one)));
  const asked = ended.filter(wasAsked);
  const results = ended.filter(({ kept }) => kept !== null);
  return {
    ...ratesIn(all, isIn, today),
    rating: share(asked, isRated),
    result: share(results, ({ kept }) => kept === true),
    medianDays: median(asked.map(({ filedAt, end }) => daysBetween(dayOf(filedAt), end?.day ?? dayOf(filedAt)))),
    excluded: {
      refused: ended.filter(endedAs('refused')).length,
      withdrawn: ended.filter(endedAs('withdrawn')).length,
      merged: ended.filter(endedAs('merged')).length,
      unreachable: ended.filter((one) => endedAs('closed')(one) && wasOutOfReach(one) && !one.nobodys).length,
      unclaimed: ended.filter((one) => one.nobodys && endedAs('closed')(one)).length,
    },
    pending: {
      response: all.filter((one) => owedContact(one) && isIn(monthOfLimit(one)) && !isCertain(one, today)).length,
      outcome: all.filter(({ end }) => end === null).length,
    },
    months: months.map((month) => ({ month, ...ratesIn(all, (one) => one === month, today) })),
    categories: groups(all, ({ topic }) => categoryOf(topic as Parameters<typeof categoryOf>[0]), isIn, today),
    departments: groups(all, ({ department }) => department ?? '', isIn, today),
  };
}

const isEmpty = (rates: Partial<Rates>): boolean =>
  [rates.response, rates.solution, rates.satisfaction].every((one) => !one || one.denominator === 0);

/** What the action says, in the shape of the recount: without what only it has, and without months and groups of nothing. */
export function comparable(figures: Omit<RatesView, 'schoolId' | 'since' | 'asOf'> | ReturnType<typeof recount>) {
  const group = ({ name, response, solution, open }: ReturnType<typeof groups>[number]) => ({
    ...{ name, response, solution, open },
  });
  const { response, solution, satisfaction, rating, result, medianDays, excluded, pending } = figures;
  return {
    ...{ response, solution, satisfaction, rating, result, medianDays, excluded, pending },
    months: figures.months.filter((one) => !isEmpty(one)),
    categories: figures.categories.map(group).filter((one) => one.open > 0 || !isEmpty(one)),
    departments: figures.departments.map(group).filter((one) => one.open > 0 || !isEmpty(one)),
  };
}
