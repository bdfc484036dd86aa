import type { Glance } from './glance';
import type { Owed } from './told';

/** What is to be told of changes and cancellations as sessions stand: of several changes the last, of a cancelled session that alone. */
export function owedOfSessions({ sessions, applications }: Glance, known: ReadonlySet<string>): Owed[] {
  return [...sessions.values()].flatMap((session): Owed[] => {
    const { _id, changes, cancelled } = session;
    const isOff = cancelled !== undefined && cancelled.from !== 'draft';
    if (!isOff && (changes.length === 0 || session.state === 'draft')) return [];
    const about = isOff ? `${_id} cancelled` : `${_id} changed ${changes.length}`;
    if (known.has(about)) return [];
    const kind = isOff ? 'session-cancelled' : 'session-changed';
    return (applications.get(_id) ?? []).map(({ authorId: to }) => ({ to, kind, about, of: _id }));
  });
}
