import type { AppliedView } from '@types_/appointment/application-view';
import type { ApplicationDocument } from '../../../cloudfunctions/_kit/appointment/applications';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { QueueAgain } from './queue-again';
import { toldLate } from './told-late';

type Row = { is: AppliedView['is'] } & Record<string, unknown>;

/** How somebody in a line stands, by the hour. */
function inLine(session: SessionDocument, queue: QueueAgain, place: number): Row {
  const { startsAt, endsAt } = session;
  const one = queue.places[place];
  if (!one) return { is: 'none' };
  const hasBegun = queue.now >= startsAt;
  if (one.is === 'seated') return { is: queue.now >= endsAt ? 'over' : 'seated' };
  if (hasBegun && (one.is === 'waiting' || one.is === 'offered')) return { is: 'unserved' };
  if (one.is === 'offered') return { is: 'offered', until: one.until.toISOString() };
  if (one.is === 'left') return { is: 'left', had: one.had, late: one.late && !toldLate(session, false)(one) };
  if (one.is !== 'waiting') return { is: one.is };
  return { is: 'waiting', ahead: queue.places.slice(0, place).filter(({ is }) => is === 'waiting').length };
}

/** How an applicant stands with a session, as somebody would say who knows the rules (product.md section 4). */
export function standsAs(
  session: SessionDocument,
  { state, ticket }: ApplicationDocument,
  line: { tickets: readonly string[]; queue: QueueAgain } | null,
  { now, wasThere }: { now: Date; wasThere: boolean },
): Row {
  const place = line?.tickets.indexOf(ticket) ?? -1;
  if (session.state === 'cancelled') return { is: 'cancelled' };
  // Whoever was there had a seat in the end, whatever the line says.
  if (wasThere && now >= session.endsAt) return { is: 'over' };
  if (line && place >= 0) return inLine(session, line.queue, place);
  if (state === 'withdrawn') return { is: 'withdrawn' };
  if (session.allots === 'first-come') return { is: now < session.closesAt ? 'ready' : 'missed' };
  return { is: session.state === 'open' && now < session.closesAt ? 'in' : 'sealed' };
}
