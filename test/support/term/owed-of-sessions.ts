import type { Glance } from './glance';
import type { Occasion, Owed } from './told';

/** What is to be told of changes and cancellations as sessions stand: of several changes the last, of a cancelled session that alone. */
export function owedOfSessions({ sessions, applications }: Glance, known: ReadonlySet<string>): Occasion[] {
  return [...sessions.values()].flatMap((session): Occasion[] => {
    const { _id, changes, cancelled } = session;
    const isOff = cancelled !== undefined && cancelled.from !== 'draft';
    if (!isOff && (changes.length === 0 || session.state === 'draft')) return [];
    const about = isOff ? `${_id} cancelled` : `${_id} changed ${changes.length}`;
    if (known.has(about)) return [];
    const kind = isOff ? 'session-cancelled' : 'session-changed';
    const owed = (applications.get(_id) ?? []).map(({ authorId: to }): Owed => ({ to, kind, about, of: _id }));
    return [{ about, owed }];
  });
}
