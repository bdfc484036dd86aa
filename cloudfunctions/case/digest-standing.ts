import { isClosedToUnion } from '@domain/case/about-union';
import { hasPartAs, type Parted } from '@domain/case/kept-out';
import type { Doer } from '@domain/case/state';
import { type Actor, membershipAt, nameOf } from '@domain/identity/membership';
import type { Call } from '../_kit/router';
import { deskDoer } from './desk-doer';

/** As whom somebody reviews at a school: the desk's second person, or the youth league; null for everyone else. */
export function reviewerAt(actor: Actor, schoolId: string, now: Date): Doer | null {
  const term = membershipAt(actor, schoolId, ['youth-league'], now);
  return (
    deskDoer(actor, schoolId, now) ?? (term ? { ...nameOf(actor), role: 'youth-league', office: term.office } : null)
  );
}

/** What a digest tells of, as it is asked whose it is. */
interface Concerned {
  cases: readonly Parted[];
  away: readonly Parted[];
}

/**
 * Whether a digest of something is somebody's to handle: by the rule of its cases (`hasPartAs`), and not the union's where it is about
 * the union. An 议题 of which nothing is left but what went to the youth league for that is no longer the union's either.
 */
export const isTheirs = (
  { actor, now }: Pick<Call<unknown>, 'actor' | 'now'>,
  { role }: Doer,
  { cases, away }: Concerned,
): boolean =>
  (cases.length > 0 ? cases : away).every((one) => !isClosedToUnion(one, role) && hasPartAs(role, actor, one, now));

/** Whether what a digest tells of is the youth league's by now. */
export const isAway = ({ cases, away }: Concerned): boolean =>
  (cases.length > 0 ? cases : away).some(({ aboutUnion }) => aboutUnion);
