import { Seats } from '@domain/appointment/seats';
import type { AppointmentActions } from '@types_/appointment/actions';
import { APPLICATION_LIMITS } from '@types_/appointment/application';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { type ApplicationDocument, applications, ticketOf } from '../../_kit/appointment/applications';
import { attendances } from '../../_kit/appointment/attendances';
import {
  type Arrival,
  lineOfTicket,
  linesOfTickets,
  onlyOne,
  type TicketLook,
  ticketLook,
} from '../../_kit/appointment/lines';
import { findSeat } from '../../_kit/appointment/move-place';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import type { Call } from '../../_kit/router';
import { applicantOf, myApplication, myApplicationOf, ownOf, withOwnApplication } from '../own-application';
import { ownIds } from '../own-ids';

type OneCall = Call<InputOf<AppointmentActions, 'my-application'>>;

/** One session for a student: what they applied with, how they stand, what they can do. Two requests. */
export const showMyApplication = withOwnApplication(
  async (call: OneCall): Promise<OutputOf<AppointmentActions, 'my-application'>> => {
    const own = ownOf(call);
    const { _id } = own.session;
    const ticket = own.application?.ticket ?? ticketOf(_id, call.actor.id);
    const { found, came } = await findSeat(_id, ticket, call.now);
    return myApplicationOf(own, found?.standing ?? null, call.now, came);
  },
);

type Found = ApplicationDocument & TicketLook & { session: SessionDocument | null; came: Arrival[] };

/** A page of the caller's applications, each with its session and how they stand there. Two requests. */
export async function listMyApplications(
  call: Call<InputOf<AppointmentActions, 'my-applications'>>,
): Promise<OutputOf<AppointmentActions, 'my-applications'>> {
  const { now, input } = call;
  const until = input.until === undefined ? {} : { at: _.lte(new Date(input.until)) };
  const applicant = applicantOf(call);
  const [first, found] = linesOfTickets;
  const { list } = await applications
    .aggregate()
    .match({ authorId: _.in(ownIds(call)), ...until })
    .sort({ at: -1 })
    .limit(APPLICATION_LIMITS.shown + 1)
    .lookup(sessions.joined('sessionId', '_id', 'session'))
    .lookup(first)
    .lookup(found)
    .lookup(attendances.joined('ticket', 'ticket', 'came'))
    .addFields({ session: onlyOne('$session'), first: onlyOne('$first'), found: onlyOne('$found') })
    .addFields(ticketLook())
    .project({ found: 0 })
    .end();
  const page = (list as Found[]).slice(0, APPLICATION_LIMITS.shown);
  const rows = page.flatMap(({ session, first, page: nth, index, came, ...application }) => {
    const look = lineOfTicket({ first, page: nth, index });
    const place = look && look.place !== null ? new Seats(look.line, now).standing(look.place) : null;
    return session ? [myApplication({ session, application, applicant }, place, now, came[0] ?? null)] : [];
  });
  const last = list.length > page.length ? page.at(-1) : undefined;
  return { applications: rows, after: last?.at.toISOString() ?? null };
}
