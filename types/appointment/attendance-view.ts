import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { APPEAL_LIMITS, APPEAL_SAYS, AT_DOOR, ATTENDED, ATTENDED_HOW } from './attendance';
import { CHANNELS } from './channel';
import { SessionId, Ticket } from './session-schema';

/** What a door, and whoever looks back, is told of a session. */
const Facts = z.object({
  id: z.string(),
  version: z.int(),
  channel: z.enum(CHANNELS),
  title: z.string(),
  host: z.object({ office: z.string(), name: z.string() }),
  place: z.string(),
  link: z.nullable(z.string()),
  startsAt: Moment,
  endsAt: Moment,
});
export type SessionFacts = z.infer<typeof Facts>;

export const SeatTicket = z.object({
  session: Facts,
  /** What stands for the ticket at the door: not what public lists show. */
  pass: z.string(),
  /** Which place of the line it is, from 1 on, and how many seats there are. */
  place: z.int(),
  seats: z.int(),
  drawn: z.boolean(),
  /** What the phone makes its codes from; of this seat only. */
  secret: z.string(),
  /** The server's clock, by which the phone sets its own for the codes. */
  now: Moment,
  /** Until when the seat is given back freely. */
  freeUntil: Moment,
  cameAt: z.nullable(Moment),
});
export type SeatTicket = z.infer<typeof SeatTicket>;

const DoorRow = z.object({
  /** What stands for the ticket at the door. In public lists a ticket and a place say whether somebody has met a leader: neither is here. */
  pass: z.string(),
  /** By the surname only. */
  name: z.string(),
  /** Whether they have a seat of their own; otherwise they walked in. */
  isSeated: z.boolean(),
  /** Null: not here yet. `turned-away`: they came, and the seat had been given to somebody else. */
  how: z.nullable(z.enum(AT_DOOR)),
  at: z.nullable(Moment),
});
export type DoorRow = z.infer<typeof DoorRow>;

export const DoorList = z.object({
  session: Facts,
  seats: z.int(),
  here: z.int(),
  /** Seats for whoever stands there without one; they are given from `walkInsFrom` on. */
  free: z.int(),
  /** When the door, the free seats, and the seats of those who are late are open. */
  opensAt: Moment,
  walkInsFrom: Moment,
  graceOver: Moment,
  rows: z.array(DoorRow),
});
export type DoorList = z.infer<typeof DoorList>;

export const CheckedIn = z.object({
  row: DoorRow,
  /** They were in already. */
  again: z.boolean(),
  seats: z.int(),
  here: z.int(),
});
export type CheckedIn = z.infer<typeof CheckedIn>;

const Appeal = z.object({
  says: z.enum(APPEAL_SAYS),
  text: z.string(),
  at: Moment,
  answer: z.nullable(z.object({ granted: z.boolean(), text: z.string(), at: Moment })),
});

const AbsenceRow = z.object({
  session: Facts,
  what: z.enum(ATTENDED),
  how: z.enum(ATTENDED_HOW),
  counts: z.boolean(),
  /** Why the session is said not to have taken place to which the reader came; null: it is not. */
  off: z.nullable(z.string()),
  appeal: z.nullable(Appeal),
  /** What can still be said against it; empty: nothing. */
  open: z.array(z.enum(APPEAL_SAYS)),
  /** Nobody noted whether they came, and they can say it, or put it right; `said`: what they have said. */
  asked: z.boolean(),
  said: z.nullable(z.boolean()),
});
export type AbsenceRow = z.infer<typeof AbsenceRow>;

export const Absences = z.object({
  /** Those that count in this term. */
  counted: z.int(),
  pausedUntil: z.nullable(Moment),
  rows: z.array(AbsenceRow),
  /** There are earlier ones. */
  more: z.boolean(),
});
export type Absences = z.infer<typeof Absences>;

const AppealRow = z.object({
  session: Facts,
  /** With the session, which absence it is. */
  pass: z.string(),
  name: z.string(),
  what: z.enum(ATTENDED),
  how: z.enum(ATTENDED_HOW),
  says: z.enum(APPEAL_SAYS),
  text: z.string(),
  at: Moment,
  /** Somebody else wrote it down: whoever ended the session, or took the check-in back, does not decide. */
  mayDecide: z.boolean(),
});
export type AppealRow = z.infer<typeof AppealRow>;

const Nothing = z.strictObject({});
const OneSession = z.strictObject({ id: SessionId });
const OneSeat = z.strictObject({ id: SessionId, pass: Ticket });

/** The day itself: ticket, door, absences. */
export const attendanceActions = {
  'my-ticket': reads(OneSession, SeatTicket),
  'door-list': reads(OneSession, DoorList),
  /** What was scanned, or the code alone as it was typed. */
  'check-in': writes(z.strictObject({ id: SessionId, text: writtenText(1, 60) }), CheckedIn),
  'check-in-by-name': writes(OneSeat, CheckedIn),
  'check-in-walk-in': writes(z.strictObject({ id: SessionId, number: writtenText(1, 40) }), CheckedIn),
  'undo-check-in': writes(OneSeat, z.object({ here: z.int() })),
  'end-session': writes(OneSession, z.object({ here: z.int(), absent: z.int() })),
  'my-absences': reads(Nothing, Absences),
  'appeal-absence': writes(
    z.strictObject({
      id: SessionId,
      says: z.enum(APPEAL_SAYS),
      text: writtenText(APPEAL_LIMITS.textMin, APPEAL_LIMITS.text),
    }),
    z.object({ at: Moment }),
  ),
  /** Where nobody noted who came: whoever had a seat says whether they did. Another answer takes its place until they have spoken. */
  'say-there': writes(z.strictObject({ id: SessionId, there: z.boolean() }), z.object({ there: z.boolean() })),
  /** `more`: others follow once some are answered. */
  appeals: reads(Nothing, z.object({ rows: z.array(AppealRow), more: z.boolean() })),
  'decide-appeal': writes(
    z.strictObject({
      id: SessionId,
      pass: Ticket,
      granted: z.boolean(),
      text: writtenText(APPEAL_LIMITS.answerMin, APPEAL_LIMITS.answer),
    }),
    z.object({ granted: z.boolean() }),
  ),
};
