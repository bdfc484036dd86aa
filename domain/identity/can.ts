import type { ActionName } from '@types_/core/action-name';
import type { Role } from '@types_/identity/role';
import { type Actor, CASE_HANDLERS, covers, isCurrent, isThem, type Place } from './membership';
import { RIGHTS } from './rights';

/** What an action is about: where it belongs, whose it is, whether it was escalated. */
export interface Resource extends Place {
  ownerId?: string;
  isEscalated?: boolean;
  /** It is about somebody at the union's desk, which has no part in it then. */
  aboutUnion?: boolean;
}

const UNION: readonly Role[] = CASE_HANDLERS;
const isUnion = (role: Role): boolean => UNION.includes(role);

/**
 * Whether an actor may take an action now, from what the database says of both. Without a resource: whether there is
 * anything at all that they may take it with. By a role nobody handles what is their own.
 */
export function can(actor: Actor, action: ActionName, resource: Resource | null, now: Date): boolean {
  const { anyone, known, students, owner, roles = [], whenEscalated = [], whenAboutUnion = [] } = RIGHTS[action];
  const isAboutUnion = resource?.aboutUnion === true;
  const isOwn = resource?.ownerId !== undefined && isThem(actor, resource.ownerId);
  const here = actor.memberships.filter((one) => isCurrent(one, now) && (resource === null || covers(one, resource)));
  // Who is of the desk that it is about has no part in it, whatever else they are (decision 32).
  const isOfThatDesk = isAboutUnion && here.some(({ role }) => isUnion(role));
  const holds = (wanted: readonly Role[]) => !isOwn && !isOfThatDesk && here.some(({ role }) => wanted.includes(role));
  return (
    anyone === true ||
    (known === true && actor.isKnown) ||
    (students === true && actor.student !== null) ||
    (owner === true && (resource === null ? actor.isKnown : isOwn)) ||
    holds(roles) ||
    ((resource === null || resource.isEscalated === true || isAboutUnion) && holds(whenEscalated)) ||
    ((resource === null || isAboutUnion) && holds(whenAboutUnion))
  );
}
