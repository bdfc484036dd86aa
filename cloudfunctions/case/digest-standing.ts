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

/** Whether a digest of something is somebody's to handle: not who said it themself, nor who is recused from it. */
export const isTheirs = (by: Doer, { cases }: Subject): boolean => cases.every((one) => doerIn(by, one) !== null);
