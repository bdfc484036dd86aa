import type { CaseErrorCode } from '@types_/case/error-code';
import { accept, type Params, type Result, refuse } from '@types_/core/result';
import { dayOf, plusDays } from '../core/school-clock';
import { type Said, takesMore } from './additions';
import { departmentOf } from './role';
import type { Phase } from './state';

/** Cases that one person files in a day of the school's clock: far more than anybody has to say, fewer than fill a desk. */
export const FILINGS_A_DAY = 20;
/** And beside them those with danger, so that nothing that was said before keeps one from being heard: each wakes the whole desk. More words go to one that is open. */
export const DANGERS_A_DAY = 3;

/** Cases that one officer writes down for others in a day (代录): three hours of typing, more than a counter or a letter box has. */
export const TOLD_A_DAY = 60;
/** And beside them of those with danger, so that a long day at the counter keeps none of them from the desk. */
export const TOLD_DANGERS_A_DAY = 20;
/**
 * Cases that a desk, all its officers together, writes down in one student's name in a day: each of them tells that student. And beside
 * them of those with danger as many as they could file themself.
 */
export const TOLD_FOR_ONE = 5;

/** By whom and on which day something was filed, as one text: what is counted of a day is then found by an index, and is never more than a day holds. */
export const filedAsOn = (personId: string, day: string): string => `${personId}${filedOn(day)}`;

/** The end of such a text. */
export const filedOn = (day: string): string => `@${day}`;

/** The end of what says who wrote something down for somebody else, and on which day: it is none of their own. */
export const toldOn = (day: string): string => `${filedOn(day)} told`;

/** A case that somebody has filed, as the cap counts it: what was withdrawn since was filed all the same. */
export interface FiledToday {
  id: string;
  filedAt: Date;
  danger: boolean;
  aboutUnion: boolean | null;
  phase: Phase;
  /** The names of its steps, from the first. */
  steps: readonly Said['what']['name'][];
}

/** What somebody wants to file, as far as it is asked whether they may. */
export interface Wish {
  danger: boolean;
  aboutUnion?: boolean | undefined;
}

/** Of what was looked up a moment ago, perhaps before midnight. */
const ofToday = <F extends Pick<FiledToday, 'filedAt'>>(filed: readonly F[], now: Date): F[] =>
  filed.filter(({ filedAt }) => dayOf(filedAt) === dayOf(now));

const refused = (code: CaseErrorCode, now: Date, params: Params): Result<null, CaseErrorCode> =>
  refuse(code, { ...params, day: plusDays(dayOf(now), 1) });

/** Whether what is to be said can be said in a case: it is of the same desk, and takes more. */
const canHold = (one: FiledToday, wish: Wish): boolean =>
  (one.aboutUnion === true) === (wish.aboutUnion === true) &&
  takesMore({ ...one, ...one.phase, events: one.steps.map((name, seq) => ({ seq, what: { name } })) });

/** Who reads a case beside the desk for which something new would be written: that may be whom it is about. */
const alsoReads = ({ phase, steps, aboutUnion }: FiledToday): Params => ({
  department: departmentOf(phase) ?? '',
  league: aboutUnion !== true && steps.includes('escalate') ? 1 : 0,
});
const isDesksAlone = (one: FiledToday): boolean => {
  const { department, league } = alsoReads(one);
  return department === '' && league === 0;
};

/**
 * Whether somebody may file one more today. After the third with danger the latest is named to which more can be told, one that the desk
 * alone reads before others: that is where it is to be said, knowing who else reads it, and numbers are called. `filed`: what they
 * filed today, under all ids they have and had.
 */
export function withinDay(filed: readonly FiledToday[], wish: Wish, now: Date): Result<null, CaseErrorCode> {
  const today = ofToday(filed, now).filter(({ danger }) => danger === wish.danger);
  if (!wish.danger)
    return today.length >= FILINGS_A_DAY ? refused('CASE_DAY_FULL', now, { most: FILINGS_A_DAY }) : accept(null);
  if (today.length < DANGERS_A_DAY) return accept(null);
  const open = today.filter((one) => canHold(one, wish)).sort((a, b) => b.filedAt.getTime() - a.filedAt.getTime());
  const named = open.find(isDesksAlone) ?? open[0];
  const more = named ? { id: named.id, ...alsoReads(named) } : { id: '' };
  return refused('CASE_DANGER_FULL', now, { most: DANGERS_A_DAY, ...more });
}

/** A case that was written down for somebody, as it is counted: what was disowned since was written down all the same. */
export type ToldToday = Pick<FiledToday, 'filedAt' | 'danger'>;

/** Of today's cases those that count with one more: with danger and without are counted each for themselves. */
const alike = (told: readonly ToldToday[], danger: boolean, now: Date): number =>
  ofToday(told, now).filter((one) => one.danger === danger).length;

/** Whether an officer may write down one more today; `told`: what they wrote down today, under all ids they have and had. */
export function withinDesk(told: readonly ToldToday[], danger: boolean, now: Date): Result<null, CaseErrorCode> {
  const most = danger ? TOLD_DANGERS_A_DAY : TOLD_A_DAY;
  if (alike(told, danger, now) < most) return accept(null);
  return refused(danger ? 'CASE_TOLD_DANGER_FULL' : 'CASE_TOLD_FULL', now, { most });
}

/**
 * Whether one more may be written down in a student's name today. What is refused is said all the same: for nobody, with a slip that
 * the student brings themself. `told`: what was written down in their name today, whoever did.
 */
export function withinName(told: readonly ToldToday[], danger: boolean, now: Date): Result<null, CaseErrorCode> {
  const most = danger ? DANGERS_A_DAY : TOLD_FOR_ONE;
  return alike(told, danger, now) < most ? accept(null) : refused('CASE_NAME_FULL', now, { most });
}
