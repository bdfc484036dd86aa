import { accept, type Result, refuse } from '@types_/core/result';
import { WORDS } from '@types_/identity/access';
import type { ApprovalKind, ApprovalState, Proof } from '@types_/identity/approval';
import type { IdentityErrorCode } from '@types_/identity/error-code';
import type { Role } from '@types_/identity/role';
import { type Actor, CASE_HANDLERS, isThem, type Membership, membershipAt } from './membership';

const DAY_MS = 86_400_000;

/** How long a request stays open; afterwards it must be made again. */
export const APPROVAL_DAYS: Record<ApprovalKind, number> = { rebind: 14, opening: 7 };

/** How long after the youth league's yes a name may be opened, once. */
export const OPENING_MS = DAY_MS;

/** Who decides: a binding the union's desk, which can see a card; a name or a number that waits for a yes the youth league. */
const APPROVERS: Record<ApprovalKind, readonly Role[]> = { rebind: CASE_HANDLERS, opening: ['youth-league'] };

export const APPROVER_ROLES: readonly Role[] = Object.values(APPROVERS).flat();

/** A request, as far as the rules ask. */
export interface Approval {
  kind: ApprovalKind;
  schoolId: string;
  /** Whose binding, or whose name. */
  personId: string;
  /** The account, or the person, that asks. */
  askedBy: string;
  until: Date;
  state: ApprovalState;
  decided: { at: Date } | null;
}

/** Where somebody may come to harm it is decided in hours, or asked and told again. */
const IN_DANGER_MS = 4 * 3_600_000;

/** When a request of a kind is over by itself. */
export const untilOf = (kind: ApprovalKind, askedAt: Date, danger = false): Date =>
  new Date(askedAt.getTime() + (danger ? IN_DANGER_MS : APPROVAL_DAYS[kind] * DAY_MS));

/** Where a request stands now: one that nobody decided is over by itself. */
export const stateAt = ({ state, until }: Approval, now: Date): ApprovalState | 'expired' =>
  state === 'pending' && until <= now ? 'expired' : state;

/** The membership by which somebody may decide a request: nobody decides about themselves or what they asked for. */
export function approverOf(
  actor: Actor,
  { kind, schoolId, personId, askedBy }: Approval,
  now: Date,
): Membership | null {
  const isOwn = isThem(actor, askedBy) || (kind === 'rebind' && isThem(actor, personId));
  return (!isOwn && membershipAt(actor, schoolId, APPROVERS[kind], now)) || null;
}

/** The schools whose requests of a kind somebody may decide. */
export const schoolsToDecide = (actor: Actor, kind: ApprovalKind, now: Date): string[] => {
  const places = actor.memberships.flatMap(({ schoolId }) => schoolId ?? []);
  return [...new Set(places)].filter((schoolId) => membershipAt(actor, schoolId, APPROVERS[kind], now));
};

export interface Decision {
  approve: boolean;
  how: Proof | null;
  words: string;
}

/**
 * Whether a decision says what it must (product.md section 1): a binding moves only with how the student was known; another
 * way than a card, and every no, is said in words. Names the field that is missing.
 */
export function missingIn(kind: ApprovalKind, { approve, how, words }: Decision): 'how' | 'words' | null {
  if (approve && kind === 'rebind' && how === null) return 'how';
  const wantsWords = !approve || how === 'other';
  return wantsWords && words.length < WORDS.min ? 'words' : null;
}

/** A request after a decision, or APPROVAL_OVER: only what is open can be decided. */
export const decideOn = (
  request: Approval,
  { approve }: Pick<Decision, 'approve'>,
  now: Date,
): Result<'approved' | 'refused', IdentityErrorCode & 'APPROVAL_OVER'> =>
  stateAt(request, now) === 'pending' ? accept(approve ? 'approved' : 'refused') : refuse('APPROVAL_OVER');

/** Whether an account may ask for a binding again: not while one request is open, nor, after a no of the holder, before its time is over. */
export const blocksAsking = (request: Approval, now: Date): boolean =>
  request.until > now && ['pending', 'objected', 'approved'].includes(request.state);

/** Whether a yes to opening a name still holds; that it was used shows in the access record. */
export const holdsAt = ({ state, decided }: Approval, now: Date): boolean =>
  state === 'approved' && decided !== null && now.getTime() < decided.at.getTime() + OPENING_MS;
