import type { CommitmentStateName, CommitmentWord, DisputeAnswer } from '@types_/appointment/minutes';
import {
  DISPUTE_DAYS,
  FEWEST_VOICES,
  MINUTES_LIMITS as LIMITS,
  RATING_DAYS,
  UNANSWERED,
} from '@types_/appointment/minutes';
import { accept, type Result, refuse } from '@types_/core/result';
import { dayOf, morningOf, noonOf, plusDays } from '../core/school-clock';
import { type SchoolCalendar, schoolDayAfter, schoolDayBefore } from '../core/school-days';
import { isEnd, isUsedUp, type Speaker } from './spoken-for';

/** A dated, public word of an owner. `from`, `to`: of a day that was moved. */
export interface DatedWord {
  what: CommitmentWord | DisputeAnswer | typeof UNANSWERED;
  at: Date;
  office: string;
  /** The union's desk said it for the office that owes it, or (`appointed`) whom the union gave that very office. */
  instead?: true;
  appointed?: true;
  text: string;
  from: string | null;
  to: string | null;
}

/** How a promise stands (product.md section 4: tracked in the open, like a case). */
export interface CommitmentCourse {
  state: CommitmentStateName;
  day: string;
  /** As it was promised in the room: it stays to be read however often the day moves. */
  firstDay: string;
  words: readonly DatedWord[];
}

type Said = { what: CommitmentWord; text: string; day?: string };

/** What an owner says, or the union for it, becomes part of it. A day moves onwards only, and what is kept or given up is said once. */
export function reported(
  before: CommitmentCourse,
  { what, text, day }: Said,
  by: Speaker,
  now: Date,
): Result<CommitmentCourse, 'COMMITMENT_MOVED_ON' | 'COMMITMENT_WORDS_USED' | 'PROMISE_WRONG'> {
  const { state, words } = before;
  if (state !== 'open') return refuse('COMMITMENT_MOVED_ON');
  if (!isEnd(what) && isUsedUp(by, words)) return refuse('COMMITMENT_WORDS_USED');
  const said = { what, at: now, office: by.office, text, from: null, to: null };
  const word: DatedWord = {
    ...said,
    ...(by.as === 'owner' ? {} : { instead: true }),
    ...(by.as === 'appointed' ? { appointed: true } : {}),
  };
  if (what === 'kept' || what === 'broken') return accept({ ...before, state: what, words: [...words, word] });
  if (what === 'progress') return accept({ ...before, words: [...words, word] });
  const today = dayOf(now);
  const to = day ?? '';
  if (to < today || to <= before.day) return refuse('PROMISE_WRONG', { nth: 0, problem: 'past' });
  if (to > plusDays(today, LIMITS.days)) return refuse('PROMISE_WRONG', { nth: 0, problem: 'too-far' });
  return accept({ ...before, day: to, words: [...words, { ...word, from: before.day, to }] });
}

/** Whether the day has passed and nobody has said that it is kept or will not be. */
export const isOverdue = ({ state, day }: Pick<CommitmentCourse, 'state' | 'day'>, now: Date): boolean =>
  state === 'open' && day < dayOf(now);

/** Of a promise that is said to be kept: what those who were there say of that, and the desk to them. */
export interface Disputed {
  /** Somebody says that it is not, and nobody has answered yet. */
  disputed: boolean;
  /** Since when; null: it is not, or was before this was written down. */
  disputedAt?: Date | null;
  /** It was answered that it is. */
  answered: boolean;
  /** Most of those who spoke say that it is not, and they are enough to be counted. */
  contested: boolean;
  /** How often it was taken up again: what was said of it being kept before counts no more. */
  round: number;
}

/** What is answered: it stays as it is said, or the promise goes on. Once for each time it is said to be kept. */
export function answered<C extends CommitmentCourse & Disputed>(
  before: C,
  { what, text }: { what: DisputeAnswer; text: string },
  office: string,
  now: Date,
): Result<C, 'COMMITMENT_MOVED_ON'> {
  const { state, words, disputed, contested, round } = before;
  if (state !== 'kept' || !(disputed || (what === 'reopen' && contested))) return refuse('COMMITMENT_MOVED_ON');
  const after = {
    ...before,
    ...{ disputed: false, disputedAt: null },
    words: [...words, { what, at: now, office, text, from: null, to: null }],
  };
  if (what === 'stays') return accept({ ...after, answered: true });
  return accept({ ...after, state: 'open', answered: false, contested: false, round: round + 1 });
}

const DAY = 86_400_000;

/** From when on a promise that is disputed goes on, whoever is silent; null: it is not disputed. */
export const answeredBy = ({ disputed, disputedAt }: Pick<Disputed, 'disputed' | 'disputedAt'>): Date | null =>
  disputed && disputedAt ? new Date(disputedAt.getTime() + DISPUTE_DAYS * DAY) : null;

/**
 * Whether the youth league hears of it beside the desk: where nobody of the desk may answer, and from the second day on that the desk is
 * reminded. A desk of one, or one that is silent, keeps nobody waiting (decision 29).
 */
export const wantsLeague = ({ disputedAt }: Pick<Disputed, 'disputedAt'>, mayDesk: boolean, now: Date): boolean =>
  !mayDesk || (disputedAt instanceof Date && dayOf(disputedAt) < dayOf(now));

/** What nobody has answered in time goes on, as if it were not kept: it does not hang for ever, and silence keeps nothing. */
export function unanswered<C extends CommitmentCourse & Disputed>(before: C, now: Date): C | null {
  const until = answeredBy(before);
  if (before.state !== 'kept' || until === null || now < until) return null;
  const word: DatedWord = { what: UNANSWERED, at: now, office: '', text: '', from: null, to: null };
  return {
    ...before,
    ...{ state: 'open', words: [...before.words, word], disputed: false, disputedAt: null },
    ...{ answered: false, contested: false, round: before.round + 1 },
  };
}

/** What those who were there say of a promise that is said to be kept. */
export interface Voices {
  so: number;
  notSo: number;
}

/** Most of those who spoke up say that it is not kept, and they are enough to be counted in public. */
export const isContested = ({ so, notSo }: Voices): boolean => notSo >= FEWEST_VOICES && notSo > so;

/**
 * Whether somebody has to answer: one who was there says that it is not kept, and no more say that it is. However few were there nobody is
 * without a word, and no number is shown (decision 29).
 */
export const isDisputed = ({ so, notSo }: Voices): boolean => notSo > 0 && notSo >= so;

/** A count of voices as it is shown: where fewer spoke it would point at somebody. */
export const shownVoices = (count: number): number | null => (count >= FEWEST_VOICES ? count : null);

const DAYS_BETWEEN = 7;

/**
 * When whoever owes a promise is next reminded after a moment: on the morning of the school day before its day, of the one after it,
 * and then every week on a school day.
 */
export function nextReminder(day: string, after: Date, calendar: SchoolCalendar): Date {
  const before = morningOf(schoolDayBefore(day, calendar));
  if (before > after) return before;
  const first = morningOf(schoolDayAfter(noonOf(day), 1, calendar));
  if (first > after) return first;
  // A school day on or after the day a week on: the first one behind the day before it.
  return morningOf(schoolDayAfter(noonOf(plusDays(dayOf(after), DAYS_BETWEEN - 1)), 1, calendar));
}

/** Until when whoever was there may rate. */
export const ratedUntil = (endsAt: Date): Date => new Date(endsAt.getTime() + RATING_DAYS * 86_400_000);
