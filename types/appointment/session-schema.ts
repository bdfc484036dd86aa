import { ExactMoment } from '../core/date';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { BEACONS } from './beacon';
import { ALLOTMENTS, CHANNELS } from './channel';
import { SESSION_LIMITS as MOST } from './session';

export const SessionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,40}$/));
/** Of an application, as it stands in public lists: nobody finds its person by it. */
export const Ticket = z.string().check(z.regex(/^[0-9a-f]{16}$/));
export const SchoolId = z.string().check(z.regex(/^\d{10}$/));

const Name = writtenText(1, 60);
const Year = z.int().check(z.minimum(1990), z.maximum(2100));

/** Who may apply; null is everybody at the school. */
export const WhoWish = z.strictObject({
  colleges: z.nullable(z.array(Name).check(z.minLength(1), z.maxLength(MOST.colleges))),
  grades: z.nullable(z.array(Year).check(z.minLength(1), z.maxLength(MOST.grades))),
});

/** Who is met, by the post. */
export const HostOffice = writtenText(1, MOST.office);
export const HostName = writtenText(1, MOST.name);
export const HostWish = z.strictObject({ office: HostOffice, name: HostName });

/** An address that a phone may be sent to: nothing but the web, nothing that runs. */
const Link = z.string().check(z.maxLength(MOST.link), z.regex(/^https:\/\/[^\s"'<>\\]{4,}$/));

/** What can be changed of a session after it was published, too. */
const changeable = {
  title: writtenText(1, MOST.title),
  host: HostWish,
  place: writtenText(1, MOST.place),
  link: z.nullable(Link),
  startsAt: ExactMoment,
  endsAt: ExactMoment,
  seats: z.int().check(z.minimum(1), z.maximum(MOST.mostSeats)),
  scope: writtenText(0, MOST.scope),
  opensAt: ExactMoment,
  closesAt: ExactMoment,
};

/** A draft: a new one (`id` null), or one that was seen at a version. */
export const SessionWish = z.strictObject({
  schoolId: SchoolId,
  id: z.nullable(SessionId),
  version: z.int().check(z.minimum(0)),
  channel: z.enum(CHANNELS),
  ...changeable,
  who: WhoWish,
  allots: z.enum(ALLOTMENTS),
  /** Which public number decides, where there is a draw. */
  beacon: z.enum(BEACONS),
});
export type SessionWish = z.infer<typeof SessionWish>;

export const SessionSeen = z.strictObject({ id: SessionId, version: z.int().check(z.minimum(1)) });

/** `anyway`: whoever publishes it has read that its day is none of classes. */
export const SessionPublishWish = z.strictObject({ ...SessionSeen.shape, anyway: z.optional(z.literal(true)) });

/** Empty where none is given: whether one is wanted is the hour's affair. */
const Reason = writtenText(0, MOST.reason);

export const SessionChangeWish = z.strictObject({
  id: SessionId,
  version: z.int().check(z.minimum(1)),
  ...changeable,
  reason: Reason,
});
export type SessionChangeWish = z.infer<typeof SessionChangeWish>;

export const SessionCancelWish = z.strictObject({ id: SessionId, reason: Reason });

export const SeriesWish = z.strictObject({
  id: SessionId,
  version: z.int().check(z.minimum(1)),
  everyWeeks: z.int().check(z.minimum(1), z.maximum(4)),
  /** In all, with the one that it begins with. */
  count: z.int().check(z.minimum(2), z.maximum(MOST.mostInSeries)),
});
