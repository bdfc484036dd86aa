import { endedAt } from './change-terms';
import type { Membership } from './membership';

/** Somebody is given a term: a person, or whoever uses the account that took an invitation. */
export interface PendingGift {
  what: 'give';
  membership: Membership;
  personId: string | null;
  invitation: { id: string; account: string } | null;
}

/** A term of somebody ends. */
export interface PendingEnd {
  what: 'end';
  membership: Membership;
  at: Date;
}

/** What a place has decided and a person's document may not say yet. `key`: of the call that decided it. */
export type PendingChange = (PendingGift | PendingEnd) & { key: string };

/** A person's terms as they will stand once everything decided is carried out. */
export function withPending(
  personId: string,
  memberships: readonly Membership[],
  pending: readonly PendingChange[],
): Membership[] {
  const given = pending.flatMap((change) =>
    change.what === 'give' && change.personId === personId && !memberships.some(({ id }) => id === change.membership.id)
      ? [change.membership]
      : [],
  );
  return [...memberships, ...given].map((one) => withEnd(one, pending));
}

function withEnd(membership: Membership, pending: readonly PendingChange[]): Membership {
  const end = pending.find((change) => change.what === 'end' && change.membership.id === membership.id);
  return end?.what === 'end' ? { ...membership, to: endedAt(membership, end.at) } : membership;
}
