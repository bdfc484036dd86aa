import { unseal } from '../crypto';
import { type PersonDocument, personPlace } from '../people';
import type { Who } from './kind';

/** A person as what is theirs is found: under this id and those they had before, and by the account they use or used last. */
export function whoIs({ _id, account, name, student, contact, former = [], leaving }: PersonDocument): Who {
  const words = [
    unseal(name, personPlace(_id, 'name')),
    student && unseal(student.number, personPlace(_id, 'number')),
    contact && unseal(contact, personPlace(_id, 'contact')),
  ];
  return {
    ids: [_id, ...former],
    accounts: [leaving?.account ?? account],
    words: words.filter((one) => !!one) as string[],
  };
}
