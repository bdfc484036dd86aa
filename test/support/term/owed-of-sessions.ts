import { bringsSomething, isForHost } from '@domain/appointment/written-for';
import type { NoticeKind } from '@types_/notice/kind';
import type { ApplicationDocument } from '../../../cloudfunctions/_kit/appointment/applications';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import { hostsOf } from './owed-of-minutes';
import type { Staff } from './owed-of-values';
import { QueueAgain, type StoredLine } from './queue-again';
import { standsAs } from './stands';
import type { Occasion, Owed } from './told';

/** Who is met, and whoever was to be met before a change that nobody was told of yet. */
function hostsBySession(session: SessionDocument, staff: Staff, known: ReadonlySet<string>) {
  const { _id, host, changes } = session;
  const told = changes.findLastIndex((_change, nth) => known.has(`${_id} changed ${nth + 1}`)) + 1;
  const offices = [host.office, ...changes.slice(told).map(({ hostWas }) => hostWas ?? host.office)];
  return offices.flatMap((office) => hostsOf(staff, session, office));
}

const MAY_COME = ['in', 'sealed', 'ready', 'seated', 'offered', 'waiting'];

/** Whether it is a question to somebody whether another reads what they wrote: they wrote something, for another, and may come yet. */
function isAsked(session: SessionDocument, line: StoredLine | undefined, at: Date) {
  const queued = line ? { tickets: line.tickets, queue: new QueueAgain(line, at) } : null;
  return (one: ApplicationDocument): boolean =>
    bringsSomething(one) &&
    !isForHost(one, session) &&
    at < session.startsAt &&
    MAY_COME.includes(standsAs(session, one, queued, { now: at, wasThere: false }).is);
}

/** What is to be told of changes and cancellations as sessions stand: of several changes the last, of a cancelled session that alone. */
export function owedOfSessions(
  { at, sessions, lines, applications, attendances }: Glance,
  staff: Staff,
  known: ReadonlySet<string>,
): Occasion[] {
  return [...sessions.values()].flatMap((session): Occasion[] => {
    const { _id, changes, cancelled, startsAt } = session;
    const isOff = cancelled !== undefined && cancelled.from !== 'draft';
    if (!isOff && (changes.length === 0 || session.state === 'draft')) return [];
    const about = isOff ? `${_id} cancelled` : `${_id} changed ${changes.length}`;
    if (known.has(about)) return [];
    const told = changes.findLastIndex((_change, nth) => known.has(`${_id} changed ${nth + 1}`)) + 1;
    const isOther = changes.slice(told).some(({ hostWas }) => hostWas !== undefined);
    const kind: NoticeKind = isOff ? 'session-cancelled' : 'session-changed';
    const asked = !isOff && isOther ? isAsked(session, lines.get(_id), at) : () => false;
    // Whoever was let in hears that it did not take place, whether they had applied or not.
    const wasThere = isOff && cancelled.at >= startsAt ? (attendances.get(_id) ?? []) : [];
    const applied = new Map(
      (applications.get(_id) ?? []).map((one) => [one.authorId, asked(one) ? 'session-host-changed' : kind] as const),
    );
    const others = new Set([
      ...hostsBySession(session, staff, known),
      ...wasThere.filter(({ what }) => what === 'met').map(({ personId }) => personId),
    ]);
    const owed = [
      ...[...applied].map(([to, what]): Owed => ({ to, kind: what, about, of: _id })),
      ...[...others].filter((to) => applied.get(to) !== kind).map((to): Owed => ({ to, kind, about, of: _id })),
    ];
    return [{ about, owed }];
  });
}
