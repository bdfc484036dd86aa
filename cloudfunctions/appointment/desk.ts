import { type Actor, CASE_HANDLERS, membershipAt } from '@domain/identity/membership';

const REVIEWERS = [...CASE_HANDLERS, 'youth-league'] as const;

/** The office in whose name somebody of the union's desk acts at a school now; null for who is not of it. */
export const deskOffice = (actor: Actor, schoolId: string, now: Date): string | null =>
  membershipAt(actor, schoolId, CASE_HANDLERS, now)?.office ?? null;

/** The same of the youth league. */
export const leagueOffice = (actor: Actor, schoolId: string, now: Date): string | null =>
  membershipAt(actor, schoolId, ['youth-league'], now)?.office ?? null;

/** The same for who reads minutes before they are public: the desk, and the youth league beside it. */
export const readerOffice = (actor: Actor, schoolId: string, now: Date): string | null =>
  deskOffice(actor, schoolId, now) ?? membershipAt(actor, schoolId, REVIEWERS, now)?.office ?? null;
