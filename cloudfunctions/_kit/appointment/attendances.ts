import type { Noted } from '@domain/appointment/noted';
import { hasCome } from '@domain/appointment/took-place';
import { type AppealSays, THERE } from '@types_/appointment/attendance';
import type { Channel } from '@types_/appointment/channel';
import { keyedHash } from '../crypto';
import { _, type Beside, Collection, replaced } from '../database';

/** What became of somebody's seat in a session. One for a person and a session: whoever is in cannot come in twice. */
export interface AttendanceDocument extends Noted {
  _id: string;
  version: number;
  sessionId: string;
  personId: string;
  schoolId: string;
  channel: Channel;
  /** When the session began. */
  at: Date;
  /** What stands for the person in lists (applications.ts). */
  ticket: string;
  /** What stands for it at the door (`passOf`). */
  pass: string;
  /** The seat that they sit on (`seatOf`), unique in a session with `sessionId`: there are never more people than seats. Of whoever sits on none its own id. */
  seat: string;
  /** Who wrote it down, or ended the session; null: the scheduler. */
  by: string | null;
  notedAt: Date;
  /** Who took a check-in back, and when; it stays when they come in again. */
  undone?: { at: Date; by: string };
  /** Their own word, where nobody noted who came: whether they were there. */
  saidThere?: boolean;
  /** How whoever met somebody found it, afterwards, and when they last said so. */
  rating: number | null;
  ratedAt?: Date;
  /** What they say of promises that are said to be kept, once for each time; `nth`: of the promise in its session; `round`: which time, 0 the first. */
  voices?: { nth: number; round?: number; so: boolean; word: string; at: Date }[];
  /** Under which number that stays with the promises, since its person has deleted their account (`leaveVoices`). */
  left?: string;
  /** A voice has yet to be counted in its promise (scheduler, remind-of-commitments). */
  uncounted?: boolean;
  appeal: Appeal | null;
  /** The scheduler has still to tell people of it, and to count it. */
  due: boolean;
  /** The last calls that changed something here, so that a retry is known. */
  recent: { key: string; fingerprint: string }[];
}

export interface Appeal {
  says: AppealSays;
  text: string;
  at: Date;
  /** Nobody answers any more: its session did not take place. */
  moot?: true;
  /** `by` null, and no text: nobody answered in time. */
  answer: { granted: boolean; text: string; at: Date; by: string | null } | null;
}

export const attendances = new Collection<AttendanceDocument>('attendances');

export const attendanceIdOf = (sessionId: string, personId: string): string =>
  keyedHash('attendance', sessionId, personId);

/** What a seat is called: numbers of a day that was moved are none of the new one. */
export const seatOf = (number: number, startsAt: Date): string => `${number}@${startsAt.getTime()}`;

/** The number in what a seat is called. */
export const seatNumber = (seat: string): number => Number(seat.split('@')[0]);

/** Whether somebody was let in to a session as it stands: who was let in before it was moved to another time was not at this one. */
export const isIn = ({ what, at }: Pick<AttendanceDocument, 'what' | 'at'>, startsAt: Date): boolean =>
  what === 'met' && at.getTime() === startsAt.getTime();

/** Whether somebody has a say about a session as it stands: who was let in, and who had a seat where nobody noted who came. */
export const hasSay = ({ what, at }: Pick<AttendanceDocument, 'what' | 'at'>, startsAt: Date): boolean =>
  THERE.includes(what) && at.getTime() === startsAt.getTime();

/** Of the attendances of a session those that may have a say, whatever its hour was; for a query. */
export const THOSE_THERE = { what: _.in([...THERE]) };

/**
 * Those with a say for a query, by a session and the hour at which it takes place: who was let in before it was moved, and gave the seat back then,
 * has none about it and is told nothing of it.
 */
export const thereAt = (sessionId: string, startsAt: Date) => ({ sessionId, ...THOSE_THERE, at: startsAt });

type Earlier = Pick<AttendanceDocument, '_id' | 'version' | 'at' | 'appeal'>;

/** Whether what was written down before is of the same hour: what was said of another one, and against it, says nothing of this. */
export const isOfHour = ({ at }: Pick<AttendanceDocument, 'at'>, startsAt: Date): boolean =>
  at.getTime() === startsAt.getTime();

/**
 * Writes something else down of somebody than what stands there. What they said of that hour themselves stays, an appeal above all, with its answer:
 * nobody takes it away by noting anew what it is about. False: somebody was quicker.
 */
export const writeOver = (
  before: Earlier,
  { _id, version: _first, ...noted }: AttendanceDocument,
): Promise<boolean> => {
  const { rating: _rating, appeal: _appeal, recent: _recent, ...anew } = noted;
  const values = isOfHour(before, noted.at) ? anew : noted;
  return attendances.updateWhere({ _id, version: before.version }, { ...replaced(values), version: _.inc(1) });
};

/** More than come to one session. */
const MOST_NOTED = 2000;
/** What is written down of somebody, as far as it says whether they came, and to which hour. */
export type NotedOf = Pick<AttendanceDocument, 'what' | 'how' | 'at' | 'saidThere'>;

/** The same of all of a session, for a `lookup`. */
export const notedBeside = (sessionId: string, as: string): Beside =>
  attendances.fieldsBeside({ sessionId }, as, MOST_NOTED, { what: 1, how: 1, at: 1, saidThere: 1 });

const ofHour = (noted: readonly NotedOf[], startsAt: Date): NotedOf[] =>
  noted.filter(({ at }) => at.getTime() === startsAt.getTime());

/** Whether somebody came to a session as it stands, also before it begins. */
export const haveCome = (noted: readonly NotedOf[], startsAt: Date): boolean => ofHour(noted, startsAt).some(hasCome);

/**
 * Whether others than the desk can say that a session took place which has begun: who had a seat, also where nobody was let in, and who came without.
 * Not who says that they were not there.
 */
export function isOthersToo(noted: readonly NotedOf[], startsAt: Date, seated: number, now: Date): boolean {
  const ofThis = ofHour(noted, startsAt);
  const away = ofThis.filter(({ how }) => how === 'stayed-away').length;
  return now >= startsAt && (seated > away || ofThis.length > away);
}

/** What the codes of a seat are made from: it follows from the ticket, and from the ticket nobody gets to it without our key. */
export const seatSecretOf = (ticket: string): string => keyedHash('seat', ticket);
