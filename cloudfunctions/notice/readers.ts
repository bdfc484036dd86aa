import type { Actor } from '@domain/identity/membership';
import type { PersonDocument } from '../_kit/people';

interface Reader {
  actor: Actor;
  account: string;
  person: Pick<PersonDocument, 'former'> | null;
}

/** As whom a caller is told things: the person they are and were, and the account itself, which is told what concerns no person. */
export const readersOf = ({ actor, account, person }: Reader): string[] => [
  ...new Set([actor.id, account, ...(person?.former ?? [])]),
];
