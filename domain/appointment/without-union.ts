import type { TopicReader } from '@types_/appointment/application';
import { type Actor, CASE_HANDLERS, membershipAt } from '../identity/membership';
import { holdsOffice, hostTerms, isMetAt, type Where } from './host';

/** As whom somebody reads them now; null: they are none of theirs. */
export function topicReader(
  actor: Actor,
  { host, ...where }: Where & { host: { office: string } },
  now: Date,
): TopicReader | null {
  if (membershipAt(actor, where.schoolId, CASE_HANDLERS, now)) return 'desk';
  if (holdsOffice(actor, where, host.office, now)) return 'host';
  return membershipAt(actor, where.schoolId, ['youth-league'], now) ? 'league' : null;
}

/** Since when what is written to an office is for who holds it now: whoever had it before has given it up then. Null: nobody had it before them. */
export function readsSince(
  actor: Actor,
  { schoolId, channel, host }: Where & { host: { office: string } },
  now: Date,
): Date | null {
  const terms = hostTerms(actor, now).filter(
    (one) => one.schoolId === schoolId && one.office === host.office && isMetAt(one.role, channel),
  );
  const [first] = terms.map(({ succeeds }) => succeeds?.getTime() ?? 0).sort((a, b) => a - b);
  return first ? new Date(first) : null;
}

/** Whether something that was written is a reader's: what its author keeps from the union is read by who is met and by the youth league alone (decision 36). */
export function isReadBy(reader: TopicReader, { withoutUnion = false }: { withoutUnion?: boolean }): boolean {
  if (reader === 'host') return true;
  return withoutUnion === (reader === 'league');
}
