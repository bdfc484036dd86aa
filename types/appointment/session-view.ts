import { Moment } from '../core/date';
import { reads } from '../core/envelope';
import * as z from '../core/zod';
import { ALLOTMENTS, CHANNELS } from './channel';
import { SESSION_STATES } from './session';
import { SchoolId } from './session-schema';

const SessionRow = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  title: z.string(),
  /** Who is met: their post, and their name. */
  host: z.object({ office: z.string(), name: z.string() }),
  state: z.enum(SESSION_STATES),
  allots: z.enum(ALLOTMENTS),
  startsAt: Moment,
  endsAt: Moment,
  opensAt: Moment,
  closesAt: Moment,
  seats: z.int(),
});
export type SessionRow = z.infer<typeof SessionRow>;

/** The published sessions of a school, the next ones first. */
export const SessionsView = z.object({ sessions: z.array(SessionRow) });
export type SessionsView = z.infer<typeof SessionsView>;

export const sessionActions = {
  sessions: reads(z.strictObject({ schoolId: SchoolId }), SessionsView),
};
