import type { Role } from '@types_/identity/role';
import { isCurrent, type Membership } from './membership';
import { normalName } from './roster/normal-name';
import { normalNumber } from './roster/normal-number';
import { heldFrom, isOfDesk } from './union-desk';

/** Offices that somebody has to hold: who holds one hands it over before their account can go. */
const TO_HAND_OVER: readonly Role[] = ['union-admin', 'youth-league', 'city-admin', 'province-admin'];

/** The role that stands in the way of deleting an account, if any. */
export const roleToHandOver = (memberships: readonly Membership[], now: Date): Role | null =>
  memberships.find((one) => TO_HAND_OVER.includes(one.role) && isCurrent(one, now))?.role ?? null;

/** The terms as they stand on record once the account is gone: those that run end now, those to come never begin. What was held has been held. */
export const endedTerms = (memberships: readonly Membership[], now: Date): Membership[] =>
  memberships
    .filter(({ from }) => from <= now)
    .map((one) => ({
      ...one,
      ...(isCurrent(one, now) && { to: now }),
      ...(isOfDesk(one) && { heldSince: heldFrom(one) }),
    }));

const PROOF_LENGTH = 4;

/** Whether somebody typed what deletes their account: the last four characters of their number; who has none, their name. */
export const isProof = (typed: string, number: string | null, name: string): boolean =>
  number === null
    ? normalName(typed) === normalName(name)
    : normalNumber(typed) === normalNumber(number).slice(-PROOF_LENGTH);

/** For how long after a deletion a call that began before it may still write: longer than any function runs. */
const SETTLING_MS = 2 * 60_000;

/** Whether nothing that began before a deletion can write any more, so that what is clean stays clean. */
export const isSettled = (since: Date, now: Date): boolean => now.getTime() - since.getTime() >= SETTLING_MS;
