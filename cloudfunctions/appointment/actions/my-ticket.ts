import { isComing } from '@domain/appointment/door';
import { Seats } from '@domain/appointment/seats';
import { isShown } from '@domain/appointment/session-life';
import { mayStayAway } from '@domain/appointment/stayed-away';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { SeatTicket } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { passOf, ticketOf } from '../../_kit/appointment/applications';
import {
  type AttendanceDocument,
  attendanceIdOf,
  attendances,
  isIn,
  seatSecretOf,
} from '../../_kit/appointment/attendances';
import { type LineLook, lineBeside, lineOf } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { factsOf } from '../door';
import { ownIds, ownTickets } from '../own-ids';

type Found = SessionDocument & { line: LineLook[]; came: AttendanceDocument[] };

async function found(id: string, ids: readonly string[]): Promise<Found | undefined> {
  const { list } = await sessions
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .lookup(lineBeside(id, ownTickets(id, ids), 'line'))
    .lookup(attendances.beside({ _id: _.in(ids.map((one) => attendanceIdOf(id, one))) }, 'came'))
    .end();
  return (list as Found[])[0];
}

/** The ticket of whoever has a seat, with what the phone makes its codes from, so that it needs no network at the door. Two requests. */
export async function showMyTicket(call: Call<InputOf<AppointmentActions, 'my-ticket'>>): Promise<SeatTicket> {
  const { input, actor, now } = call;
  const session = await found(input.id, ownIds(call));
  if (!session || !isShown(session) || session.schoolId !== actor.student?.schoolId)
    throw new Refusal('SESSION_NOT_FOUND');
  if (!isComing(session)) throw new Refusal('SESSION_NOT_NOW');
  const look = lineOf(session.line);
  const seats = look && new Seats(look.line, now);
  const place = look?.place ?? null;
  if (!seats || place === null) throw new Refusal('NOT_SEATED', { standing: 'none' });
  const standing = seats.standing(place);
  if (standing.is !== 'seated') throw new Refusal('NOT_SEATED', { standing: standing.is });
  const ticket = session.line.find(({ index }) => index >= 0)?.ticket ?? ticketOf(input.id, actor.id);
  const came = session.came.find((one) => isIn(one, session.startsAt));
  return {
    ...{ session: factsOf(session), pass: passOf(ticket), place: place + 1, seats: seats.numbers.seats },
    ...{ drawn: session.allots === 'draw', secret: seatSecretOf(ticket), now: now.toISOString() },
    freeUntil: (mayStayAway(standing.since, true, session) ? session.startsAt : standing.freeUntil).toISOString(),
    cameAt: came?.notedAt.toISOString() ?? null,
  };
}
