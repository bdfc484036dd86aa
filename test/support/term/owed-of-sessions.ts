import type { NoticeKind } from '@types_/notice/kind';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import { hostsOf } from './owed-of-minutes';
import type { Staff } from './owed-of-values';
import type { Occasion, Owed } from './told';

/** Who is met, and whoever was to be met before a change that nobody was told of yet. */
function hostsBySession(session: SessionDocument, staff: Staff, known: ReadonlySet<string>) {
  const { _id, host, changes } = session;
  const told = changes.findLastIndex((_change, nth) => known.has(`${_id} changed ${nth + 1}`)) + 1;
  const offices = [host.office, ...changes.slice(told).map(({ hostWas }) => hostWas ?? host.office)];
  return offices.flatMap((office) => hostsOf(staff, session, office));
}

/** What is to be told of changes and cancellations as sessions stand: of several changes the last, of a cancelled session that alone. */
export function owedOfSessions(
  { sessions, applications, attendances }: Glance,
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
    const [kind, toApplicants]: [NoticeKind, NoticeKind] = isOff
      ? ['session-cancelled', 'session-cancelled']
      : ['session-changed', isOther ? 'session-host-changed' : 'session-changed'];
    // Whoever was let in hears that it did not take place, whether they had applied or not.
    const wasThere = isOff && cancelled.at >= startsAt ? (attendances.get(_id) ?? []) : [];
    const applied = new Set((applications.get(_id) ?? []).map(({ authorId }) => authorId));
    const others = new Set([
      ...hostsBySession(session, staff, known),
      ...wasThere.filter(({ what }) => what === 'met').map(({ personId }) => personId),
    ]);
    const owed = [
      ...[...applied].map((to): Owed => ({ to, kind: toApplicants, about, of: _id })),
      ...[...others]
        .filter((to) => !applied.has(to) || kind !== toApplicants)
        .map((to): Owed => ({ to, kind, about, of: _id })),
    ];
    return [{ about, owed }];
  });
}
