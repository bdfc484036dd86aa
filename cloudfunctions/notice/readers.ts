import type { Actor } from '@domain/identity/membership';

/** As whom a caller is told things: the person they are, and the account itself, which is told what concerns no person. */
export const readersOf = ({ actor, account }: { actor: Actor; account: string }): string[] => [
  ...new Set([actor.id, account]),
];
