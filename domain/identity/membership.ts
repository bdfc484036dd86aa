import type { Role } from '@types_/identity/role';

/** A role with its place and term. `schoolId`, `prefecture`: where it holds; both null is the province. `to` null: until handed over. */
export interface Membership {
  /** Made from what granted it, so that granting twice is granting once. */
  id: string;
  role: Role;
  office: string;
  scopeName: string;
  schoolId: string | null;
  prefecture: string | null;
  from: Date;
  to: Date | null;
  /** The person who granted it. */
  grantedBy: string;
  /** Of an office that one person holds at a time: when whoever had it before gave it up. What was written until then was for them. */
  succeeds?: Date;
  /**
   * Whether the union's desk gave it; missing, nobody has said so. Whoever is met by such a term reads nothing that is kept from the union, and what they say stands as said for their office
   * (decision 36); of an office at the desk itself it says that nobody else has wanted it (decision 37).
   */
  byUnion?: boolean;
  /** It was given to a line that nobody had bound: since when somebody has. Before, nobody held it. */
  heldSince?: Date;
}

/** Somebody under the id they have, and those they had before: at another school, under another number, as staff (decision 10). */
export interface Known {
  id: string;
  former?: readonly string[];
}

/** All ids under which somebody is or was known: what belongs to one of them is theirs, and what they shall not handle is none of theirs. */
export const idsOf = ({ id, former = [] }: Known): string[] => [id, ...former];

/** Somebody as they are known, and nothing else of them. */
export const nameOf = ({ id, former }: Known): Known => ({ id, ...(former && { former }) });

/** Whether an id is, or was, somebody's. */
export const isThem = ({ id, former = [] }: Known, other: string | null | undefined): boolean =>
  other === id || former.some((one) => one === other);

/** Whether one of some ids is, or was, somebody's. */
export const isAmongThem = (who: Known, others: readonly string[]): boolean =>
  others.some((other) => isThem(who, other));

/** Who acts: a person with what the database says of them, never what the call says. */
export interface Actor extends Known {
  /** Whether the database knows them: bound to a roster line or of the staff, with or without a role today. */
  isKnown: boolean;
  student: { schoolId: string } | null;
  memberships: readonly Membership[];
}

/** Where something belongs: a school with its prefecture, a prefecture, or (both null) the province. */
export interface Place {
  schoolId: string | null;
  prefecture: string | null;
}

/** Whether a term runs at `now`: its first moment counts, its last does not. */
export const isCurrent = (membership: Membership, now: Date): boolean =>
  membership.from <= now && (membership.to === null || now < membership.to);

/** Whether a membership's place contains another: a school itself, a prefecture its schools, the province everything. */
export function covers({ schoolId, prefecture }: Place, place: Place): boolean {
  if (schoolId !== null) return place.schoolId === schoolId;
  return prefecture === null || place.prefecture === prefecture;
}

/** The membership with one of `roles` that the actor holds now at a school, if any. */
export const membershipAt = (
  actor: Actor,
  schoolId: string,
  roles: readonly Role[],
  now: Date,
): Membership | undefined =>
  actor.memberships.find((m) => m.schoolId === schoolId && roles.includes(m.role) && isCurrent(m, now));

/** Who decides how the cases of a school are routed. */
export const ROUTING_ROLES: readonly Role[] = ['union-admin'];

/** Who heads a union: its admins, and the youth league beside them (product.md section 1; 二.6). */
export const UNION_HEADS: readonly Role[] = ['union-admin', 'youth-league'];

/** Roles whose holders handle cases in a union's name. */
export const CASE_HANDLERS = ['officer', 'union-admin'] as const satisfies readonly Role[];

/** Roles whose holders are met by students, and answer for what they promise there. */
export const HOSTS = ['leader', 'department', 'delegate', 'representative'] as const satisfies readonly Role[];

export const isMet = ({ role }: Pick<Membership, 'role'>): boolean => (HOSTS as readonly Role[]).includes(role);

/** Roles of the city's and the province's federation: they see counts, never a case. */
export const FEDERATION = [
  'city-viewer',
  'city-admin',
  'province-viewer',
  'province-admin',
] as const satisfies readonly Role[];

/** The first membership with one of `roles` that the actor holds now, wherever. */
export const membershipWith = (actor: Actor, roles: readonly Role[], now: Date): Membership | undefined =>
  actor.memberships.find((m) => roles.includes(m.role) && isCurrent(m, now));

/** The union desk an actor works at now. */
export const deskOf = (actor: Actor, now: Date): Membership | undefined => membershipWith(actor, CASE_HANDLERS, now);
