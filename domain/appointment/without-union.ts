import type { TopicReader } from '@types_/appointment/application';
import { type Actor, CASE_HANDLERS, membershipAt } from '../identity/membership';
import { isOfLeagueFor, isOfThatDesk } from '../identity/union-desk';
import { holdsOffice, speaksForOffice, termsIn, type Where } from './host';

type Met = Where & { host: { office: string } };

/** As whom somebody reads them now; null: they are none of theirs. What the youth league reads is kept from the union, so nobody does who lately left it. */
export function topicReader(actor: Actor, { host, ...where }: Met, now: Date): TopicReader | null {
  const { schoolId } = where;
  if (membershipAt(actor, schoolId, CASE_HANDLERS, now)) return 'desk';
  if (holdsOffice(actor, where, host.office, now)) return 'host';
  return isOfLeagueFor(actor, { schoolId, aboutUnion: now }, now) ? 'league' : null;
}

/**
 * Whether who is met reads what its author keeps from the union: not by an office that the union gave them, nor who is of its desk or left it within a
 * year, since they may be whom it is about (decisions 36 and 37).
 */
export const isApartFromUnion = (who: Pick<Actor, 'memberships'>, { host, ...where }: Met, now: Date): boolean =>
  speaksForOffice(who, where, host.office, now) &&
  !isOfThatDesk(who, { schoolId: where.schoolId, aboutUnion: now }, now);

/** Since when what is written to an office is for who holds it now: whoever had it before has given it up then. Null: nobody had it before them. */
export function readsSince(actor: Actor, { host, ...where }: Met, now: Date): Date | null {
  const terms = termsIn(actor, where, host.office, now);
  const [first] = terms.map(({ succeeds }) => succeeds?.getTime() ?? 0).sort((a, b) => a - b);
  return first ? new Date(first) : null;
}

/**
 * Whether something that was written is a reader's: what its author keeps from the union is read by who is met, if they are apart from it, and by the
 * youth league alone (decision 36).
 */
export function isReadBy(
  { reader, isApart }: { reader: TopicReader; isApart: boolean },
  { withoutUnion = false }: { withoutUnion?: boolean },
): boolean {
  if (reader === 'host') return isApart || !withoutUnion;
  return withoutUnion === (reader === 'league');
}
