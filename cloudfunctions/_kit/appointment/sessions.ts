import type { Beacon } from '@types_/appointment/beacon';
import type { Allotment, Channel } from '@types_/appointment/channel';
import type { SessionChange, SessionState } from '@types_/appointment/session';
import type { Recent } from '../again';
import { Collection } from '../database';

/** One meeting: with whom, where, when, how many, and how it goes. Who is in its line stands in `lines`. */
export interface SessionDocument {
  _id: string;
  version: number;
  schoolId: string;
  channel: Channel;
  title: string;
  /** Who is met: a post, as it is written in the roles of those who hold it (`leader`, `department`), and a name. */
  host: { office: string; name: string };
  /** A room; with a link it is held online. */
  place: string;
  link: string | null;
  startsAt: Date;
  endsAt: Date;
  /** The window in which one applies. */
  opensAt: Date;
  closesAt: Date;
  seats: number;
  /** What may be talked about. */
  scope: string;
  /** Who may apply; null is everybody at the school. A student must be named by each. */
  who: { colleges: string[] | null; grades: number[] | null };
  allots: Allotment;
  /** Of what public number a draw hangs: settled before anybody applies. */
  beacon: Beacon;
  state: SessionState;
  /** Closed without minutes of a way of meeting that has them; false once they came after all. */
  unwritten?: boolean;
  series: { id: string; nth: number } | null;
  /** The day on which no school meets for which it was published all the same. */
  meantOn?: string;
  /** The day of which those who plan heard that no school meets on it any more; empty once it was no such day again. */
  offTold?: string;
  /** Changes since it was published, each told to everybody who applied; `told`: it has been. */
  changes: {
    at: Date;
    by: string;
    reason: string | null;
    what: SessionChange[];
    /** The office, and the name, of who was to be met before, where another is now. */
    hostWas?: string;
    hostNameWas?: string;
    told: boolean;
  }[];
  /** By whom, null: the scheduler, where nothing was drawn by its beginning. */
  cancelled?: { at: Date; by: string | null; reason: string | null; from: SessionState; told: boolean };
  /** By whom it was ended, null: the scheduler; `settled`: who was not there is written down; `here`: how many were let in, by then. */
  ended?: { at: Date; by: string | null; settled: boolean; here?: number };
  /** How those who were there found it, summed up once when nobody can change it any more (scheduler, close-sessions). */
  rated?: { count: number; sum: number };
  /** The platform's check of its texts did not come to an end. */
  unsure?: boolean;
  /** The day of whose eve those who come were reminded. */
  reminded?: string;
  createdBy: string;
  createdAt: Date;
  /** The last calls that changed something here, so that a retry is known. */
  recent: Recent[];
}

export const sessions = new Collection<SessionDocument>('sessions');
