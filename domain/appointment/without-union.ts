import type { TopicReader } from '@types_/appointment/application';
import { type Actor, CASE_HANDLERS, membershipAt } from '../identity/membership';
import { holdsOffice } from './host';

/** As whom somebody reads them now; null: they are none of theirs. */
export function topicReader(
  actor: Actor,
  { schoolId, host }: { schoolId: string; host: { office: string } },
  now: Date,
): TopicReader | null {
  if (membershipAt(actor, schoolId, CASE_HANDLERS, now)) return 'desk';
  if (holdsOffice(actor, schoolId, host.office, now)) return 'host';
  return membershipAt(actor, schoolId, ['youth-league'], now) ? 'league' : null;
}

/** Whether something that was written is a reader's: what its author keeps from the union is read by who is met and by the youth league alone (decision 36). */
export function isReadBy(reader: TopicReader, { withoutUnion = false }: { withoutUnion?: boolean }): boolean {
  if (reader === 'host') return true;
  return withoutUnion === (reader === 'league');
}
