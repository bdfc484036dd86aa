import type { AccessReason } from '@types_/identity/access';
import { WORDS } from '@types_/identity/access';
import { type Approval, holdsAt, stateAt } from './approval';

/** Names that one person may open in a day: more than a busy desk needs, fewer than a list is made of (decision 12). */
export const OPENINGS_A_DAY = 30;

/** Whether a reason says enough: `other` wants words. */
export const saysWhy = (reason: AccessReason, words: string): boolean =>
  reason !== 'other' || words.length >= WORDS.min;

/**
 * What stands between an officer and a minor's name: a yes that still holds and was not used (`by`), a request that waits,
 * or nothing asked yet. `used`: the requests by which names were opened.
 */
export function permissionFor<A extends Approval & { _id: string }>(
  requests: readonly A[],
  used: readonly (string | null)[],
  now: Date,
): { by: A } | { waits: A } | null {
  const by = requests.find((one) => holdsAt(one, now) && !used.includes(one._id));
  if (by) return { by };
  const waits = requests.find((one) => stateAt(one, now) === 'pending');
  return waits ? { waits } : null;
}
