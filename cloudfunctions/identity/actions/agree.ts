import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Me } from '@types_/identity/me';
import { _ } from '../../_kit/database';
import { people } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { viewOfMe } from '../me';

/** Agrees to the agreement in force, again after it changed. */
export async function agree({ input, person, now }: Call<InputOf<IdentityActions, 'agree'>>): Promise<Me> {
  if (!person) throw new Refusal('NOT_BOUND');
  if (input.version !== AGREEMENT_VERSION) throw new Refusal('AGREEMENT_NEEDED', { version: AGREEMENT_VERSION });
  if (person.agreements.at(-1)?.version === AGREEMENT_VERSION) return viewOfMe(person, now);
  const agreements = [...person.agreements, { version: AGREEMENT_VERSION, at: now }];
  const written = await people.updateWhere(
    { _id: person._id, version: person.version },
    { agreements, version: _.inc(1) },
  );
  if (!written) throw new Refusal('BUSY');
  return viewOfMe({ ...person, agreements }, now);
}
