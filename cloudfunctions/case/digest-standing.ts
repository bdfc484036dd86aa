import { doerIn } from '@domain/case/matter';
import type { Doer } from '@domain/case/state';
import { type Actor, membershipAt, nameOf } from '@domain/identity/membership';
import type { Subject } from '../_kit/digest-subject';
import { deskDoer } from './desk-doer';

/** As whom somebody reviews at a school: the desk's second person, or the youth league; null for everyone else. */
export function reviewerAt(actor: Actor, schoolId: string, now: Date): Doer | null {
  const term = membershipAt(actor, schoolId, ['youth-league'], now);
  return (
    deskDoer(actor, schoolId, now) ?? (term ? { ...nameOf(actor), role: 'youth-league', office: term.office } : null)
  );
}

type Concerned = Pick<Subject['cases'][number], 'authorId' | 'recused' | 'aboutUnion'>;

/**
 * Whether a digest of something is somebody's to handle: not who said it themself, nor who is recused from it, nor the union's where
 * it is about the union. An 议题 of which nothing is left but what went to the youth league for that is no longer the union's either.
 */
export const isTheirs = (
  by: Doer,
  { cases, away }: { cases: readonly Concerned[]; away: readonly Concerned[] },
): boolean => (cases.length > 0 ? cases : away).every((one) => doerIn(by, one) !== null);

/** Whether what a digest tells of is the youth league's by now. */
export const isAway = ({ cases, away }: { cases: readonly Concerned[]; away: readonly Concerned[] }): boolean =>
  (cases.length > 0 ? cases : away).some(({ aboutUnion }) => aboutUnion);
