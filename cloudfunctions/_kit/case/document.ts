import { leftMatterOf } from '@domain/case/about-union';
import { wakeAtOf } from '@domain/case/alarms/alarms';
import type { Commitment } from '@domain/case/chain/chain';
import { nextDeadline } from '@domain/case/deadlines';
import { bucketsOf, type Tally, tallyOf } from '@domain/case/figures/tally';
import { outOfLeague } from '@domain/case/kept-out';
import { leagueTaskOf } from '@domain/case/league';
import { freshPhotos, type PhotoCheck } from '@domain/case/photo';
import { type QueuePlace, queuePlace } from '@domain/case/queue-place';
import type { Review } from '@domain/case/review';
import { departmentOf } from '@domain/case/role';
import type { FoundBy } from '@domain/case/search/found-by';
import { type CaseEvent, type CaseState, isOver, lastTaken } from '@domain/case/state';
import { titleOf } from '@domain/case/title';
import { turnOf } from '@domain/case/turn';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { LeagueTask } from '@types_/case/status';
import type { CaseView } from '@types_/case/view';
import type { Sealed } from '../crypto';
import { type SealedCheck, type Seals, sealedCheck, sealsOf } from './seals';

/** An event as it is stored: a link of the chain, with the key of the call that made it, so that a retry finds its own trace. */
export interface StoredEvent extends CaseEvent, Commitment {
  key: string;
  fingerprint: string;
}

/** A case as it is stored: one document with its events inside, and beside the state what lists, queues and rates ask for. */
export interface CaseDocument extends CaseState, FoundBy, QueuePlace {
  _id: string;
  version: number;
  number: string;
  /**
   * What it is counted by on the day of its filing (domain/case/daily-cap.ts): who filed it and when, as one text; where an officer
   * wrote it down, that, and a hash of in whose name.
   */
  filedAs: string[];
  photos: string[];
  /** How far the check of each photo has come. */
  photoChecks: SealedCheck[];
  /** Whether a photo still waits for the platform: the scheduler looks for these. */
  photosOpen: boolean;
  /** Texts that wait for a person, because the platform's check could not clear them. */
  reviews: Review[];
  /** Whether one of them is to be checked once more, since the check itself failed. */
  checkDue: boolean;
  /** The transactional outbox (decision 13): whether somebody is still to be told of something in here. */
  unnoticed: boolean;
  /** Grows with each change that may be told: who clears `unnoticed` makes sure that nothing came meanwhile. */
  news: number;
  /** How many events have been told. */
  noticed: number;
  /** The author as the desk sees them; the name is sealed to this case. Null once their account is deleted. */
  author: { name: Sealed; grade: number; level: string } | null;
  /** Of the code on its last slip: good as long as the case is nobody's. */
  claimHash: string | null;
  events: StoredEvent[];
  title: string;
  open: boolean;
  turn: CaseView['turn'];
  /** The department that has it now, for its queue; null while it is with the desk. */
  department: string | null;
  /** The day by which something is owed next, YYYY-MM-DD; null when nothing is. */
  dueDay: string | null;
  /** The 议题 that it was one of before it was about the union; null where it was of none, or is not. */
  leftMatter: string | null;
  /** Who has no part in it as the youth league (domain/case/kept-out.ts). */
  outOfLeague: string[];
  /** Why it stands on the youth league's list; null when it does not. */
  leagueTask: LeagueTask | null;
  /** When the youth league last asked the desk about it. */
  urgedAt: Date | null;
  /** When time will do something to it (domain/case/alarms/alarms.ts); null: never. The scheduler looks for these. */
  wakeAt: Date | null;
  /** Alarms that have rung, of those that it still has. */
  rung: string[];
  tally: Tally;
  /** What of all this follows from nothing in the chain, so that it cannot be changed in the database unseen. */
  seals: Seals;
  /** Whether a figure has yet to be counted again because of this case, and the buckets it stands in (decision 18). */
  uncounted: boolean;
  buckets: string[];
  changedAt: Date;
}

/** A case before it is sealed. */
export type Unsealed = Omit<CaseDocument, 'seals' | 'photoChecks'> & { photoChecks: PhotoCheck[] };

/** A case as it is stored first. */
export const withSeals = (one: Unsealed): CaseDocument => ({
  ...one,
  photoChecks: one.photoChecks.map((check, index) => sealedCheck(one._id, index, check)),
  seals: sealsOf(one),
});

/** What a case keeps for the jobs that come after it, when it is filed. */
export const atFiling = (state: CaseState, photos: readonly string[], reviews: Review[], now: Date) => ({
  filedAs: [],
  uncounted: true,
  buckets: bucketsOf(tallyOf(state)),
  photoChecks: freshPhotos(photos.length, now),
  photosOpen: photos.length > 0,
  ...waiting(reviews),
  unnoticed: false,
  claimHash: null,
  news: 0,
  noticed: 0,
  rung: [],
});

/** Whether a case counts otherwise than it did. */
export const countsOtherwise = (before: Pick<CaseDocument, 'tally'>, tally: Tally): boolean =>
  JSON.stringify(before.tally) !== JSON.stringify(tally);

/** The buckets that a change of a case makes wrong: those it stood in, and those it stands in now. */
export function recount(before: Pick<CaseDocument, 'tally' | 'uncounted' | 'buckets'>, tally: Tally) {
  const { uncounted, buckets } = before;
  if (!countsOtherwise(before, tally)) return { uncounted, buckets };
  return { uncounted: true, buckets: [...new Set([...buckets, ...bucketsOf(before.tally), ...bucketsOf(tally)])] };
}

/** Texts that wait for a person, and whether the scheduler has another try. */
export const waiting = (reviews: Review[]) => ({
  reviews,
  checkDue: reviews.some(({ triesLeft }) => triesLeft > 0),
});

/** What follows from the state and is stored beside it to be looked up and counted by. `rung`: alarms that have rung already. */
export const derived = (state: CaseState, now: Date, calendar: SchoolCalendar, rung: readonly string[] = []) => ({
  title: titleOf(state.text),
  open: !isOver(state.phase),
  turn: turnOf(state.phase),
  department: departmentOf(state.phase),
  dueDay: nextDeadline(state)?.day ?? null,
  leftMatter: leftMatterOf(state),
  outOfLeague: outOfLeague(state),
  leagueTask: leagueTaskOf(state),
  urgedAt: lastTaken(state.events, 'urge')?.at ?? null,
  wakeAt: wakeAtOf(state, rung, calendar),
  tally: tallyOf(state, rung),
  ...queuePlace(state),
  changedAt: now,
});
