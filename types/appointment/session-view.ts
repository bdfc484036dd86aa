import { Day, ExactMoment, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import * as z from '../core/zod';
import { BEACONS } from './beacon';
import { ALLOTMENTS, CHANNELS } from './channel';
import { STANDINGS } from './seat';
import { DAY_DOUBTS, SESSION_CHANGES, SESSION_LISTS, SESSION_STATES, SESSION_STEPS } from './session';
import {
  SchoolId,
  SeriesWish,
  SessionCancelWish,
  SessionChangeWish,
  SessionId,
  SessionPublishWish,
  SessionSeen,
  SessionWish,
} from './session-schema';

const facts = {
  id: z.string(),
  channel: z.enum(CHANNELS),
  title: z.string(),
  /** Who is met: their post, and their name. */
  host: z.object({ office: z.string(), name: z.string() }),
  state: z.enum(SESSION_STATES),
  /** Closed without minutes, of a way of meeting that has them. */
  unwritten: z.boolean(),
  allots: z.enum(ALLOTMENTS),
  startsAt: Moment,
  endsAt: Moment,
  opensAt: Moment,
  closesAt: Moment,
  seats: z.int(),
  /** It is over, and nobody was let in: nothing says whether it took place. */
  unnoted: z.boolean(),
};

const SessionRow = z.object({
  ...facts,
  /** To those who look after it: by the school's calendar as it is now it falls on a day off, and was not published for that day all the same. */
  dayOff: z.boolean(),
  /** Whether the reader is among those who may apply, and whether they have. */
  mayApply: z.boolean(),
  applied: z.boolean(),
  /** The reader can apply now, or change what they applied with, with something to talk about. */
  bring: z.boolean(),
});
export type SessionRow = z.infer<typeof SessionRow>;

/** The sessions of a school: those to come, the next ones first, then those that were, the last ones first. `more`: lists that go on. */
export const SessionsView = z.object({
  school: z.string(),
  /** Whether the reader looks after them; then with the drafts. */
  mayWrite: z.boolean(),
  drafts: z.array(SessionRow),
  next: z.array(SessionRow),
  past: z.array(SessionRow),
  more: z.array(z.enum(SESSION_LISTS)),
});
export type SessionsView = z.infer<typeof SessionsView>;

const Who = z.object({ colleges: z.nullable(z.array(z.string())), grades: z.nullable(z.array(z.int())) });
const Series = z.nullable(z.object({ id: z.string(), nth: z.int() }));

/** One session: for students, and for those who look after it. */
export const SessionView = z.object({
  ...facts,
  schoolId: z.string(),
  school: z.string(),
  version: z.int(),
  place: z.string(),
  isOnline: z.boolean(),
  /** Only to those who have a seat, and to those who look after it: anybody could come by it. */
  link: z.nullable(z.string()),
  scope: z.string(),
  who: Who,
  /** Which public number decides, where there is a draw. */
  beacon: z.enum(BEACONS),
  series: Series,
  /** How many want to come; null before anybody can. */
  applicants: z.nullable(z.int()),
  /** Of the line; null while there is none. */
  numbers: z.nullable(z.object({ seats: z.int(), seated: z.int(), offered: z.int(), free: z.int(), waiting: z.int() })),
  mayApply: z.boolean(),
  /** The reader's own application, and how it stands in the line. */
  own: z.nullable(
    z.object({ id: z.string(), state: z.enum(['in', 'withdrawn']), standing: z.nullable(z.enum(STANDINGS)) }),
  ),
  /** The last one last. */
  changes: z.array(z.object({ at: Moment, what: z.array(z.enum(SESSION_CHANGES)), reason: z.nullable(z.string()) })),
  /** `undrawn`: by itself, since there was no draw by its beginning. */
  cancelled: z.nullable(z.object({ at: Moment, reason: z.nullable(z.string()), undrawn: z.boolean() })),
  /** What the reader may do with it, as one who looks after it. */
  steps: z.array(z.enum(SESSION_STEPS)),
  /** Somebody came to it: that it did not take place the youth league would say. */
  offByLeague: z.boolean(),
  /** To those who look after it: the platform's check of its texts did not come to an end. */
  unsure: z.boolean(),
  /** To them, too: what the school's calendar says against its day; of what is published `off` alone, as in its row. Null: nothing. */
  dayDoubt: z.nullable(z.enum(DAY_DOUBTS)),
  /** To them, too: weekdays to come on which nothing is open, by which a form knows when a public value is fixed. */
  holidays: z.array(Day),
});
export type SessionView = z.infer<typeof SessionView>;

/** What a new session of a channel begins with, and what can be chosen. */
export const SessionTemplateView = z.object({
  school: z.string(),
  title: z.string(),
  host: z.object({ office: z.string(), name: z.string() }),
  place: z.string(),
  link: z.nullable(z.string()),
  seats: z.int(),
  scope: z.string(),
  who: Who,
  allots: z.enum(ALLOTMENTS),
  beacon: z.enum(BEACONS),
  /** On the school's clock, HH:mm. */
  time: z.string(),
  minutes: z.int(),
  /** Posts whose holders can be met in this way, those that it is for first; each of so many holders sees the topics. */
  offices: z.array(z.object({ office: z.string(), holders: z.int() })),
  /** It is for a role of its own, and nobody holds that. */
  lacksHost: z.boolean(),
  colleges: z.array(z.string()),
  grades: z.array(z.int()),
  /** Of each college, in the same order, the years that it has. */
  gradesOf: z.array(z.array(z.int())),
  /** As in `SessionView`. */
  holidays: z.array(Day),
});
export type SessionTemplateView = z.infer<typeof SessionTemplateView>;

const Saved = z.object({ id: z.string(), version: z.int() });
export type SessionSaved = z.infer<typeof Saved>;

/** The days that a series has got beside its first, and those that were passed over. */
const SeriesMade = z.object({ id: z.string(), version: z.int(), days: z.array(Day), skipped: z.array(Day) });
export type SeriesMade = z.infer<typeof SeriesMade>;

export const sessionActions = {
  sessions: reads(z.strictObject({ schoolId: SchoolId }), SessionsView),
  /** How one of the lists goes on, from the hour of the last one shown: those of that very hour once more. */
  'more-sessions': reads(
    z.strictObject({ schoolId: SchoolId, list: z.enum(SESSION_LISTS), from: ExactMoment }),
    z.object({ rows: z.array(SessionRow), more: z.boolean() }),
  ),
  session: reads(z.strictObject({ id: SessionId }), SessionView),
  'session-template': reads(z.strictObject({ schoolId: SchoolId, channel: z.enum(CHANNELS) }), SessionTemplateView),
  'save-session': writes(SessionWish, Saved),
  'publish-session': writes(SessionPublishWish, Saved),
  'change-session': writes(SessionChangeWish, Saved),
  'cancel-session': writes(SessionCancelWish, Saved),
  'confirm-session': writes(SessionSeen, Saved),
  'plan-series': writes(SeriesWish, SeriesMade),
};
