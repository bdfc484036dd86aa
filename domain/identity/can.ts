import type { ActionName } from '@types_/core/action-name';
import type { Role } from '@types_/identity/role';
import { type Actor, covers, isCurrent, isThem, type Place } from './membership';
import { RIGHTS } from './rights';
import { isOfThatDesk } from './union-desk';

/** What an action is about: where it belongs, whose it is, whether it was escalated. */
export interface Resource extends Place {
  ownerId?: string;
  isEscalated?: boolean;
  /** Of what is about somebody at the union's desk: as of which day. Who is of that desk, or was within a year before, has no part in it. */
  aboutUnion?: Date | null;
}

/** Whether an actor is of the desk that a thing is about: then they have no part in it, whatever else they are (decisions 32, 37). */
const isOut = (actor: Actor, { schoolId, aboutUnion = null }: Resource, now: Date): boolean =>
  schoolId !== null && isOfThatDesk(actor, { schoolId, aboutUnion }, now);

/**
 * Whether an actor may take an action now, from what the database says of both. Without a resource: whether there is
 * anything at all that they may take it with. By a role nobody handles what is their own.
 */
export function can(actor: Actor, action: ActionName, resource: Resource | null, now: Date): boolean {
  const { anyone, known, students, owner, roles = [], whenEscalated = [], whenAboutUnion = [] } = RIGHTS[action];
  const isAboutUnion = Boolean(resource?.aboutUnion);
  const isOwn = resource?.ownerId !== undefined && isThem(actor, resource.ownerId);
  const here = actor.memberships.filter((one) => isCurrent(one, now) && (resource === null || covers(one, resource)));
  const hasNoPart = isOwn || (resource !== null && isOut(actor, resource, now));
  const holds = (wanted: readonly Role[]) => !hasNoPart && here.some(({ role }) => wanted.includes(role));
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
