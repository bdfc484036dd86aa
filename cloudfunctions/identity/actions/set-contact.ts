import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { MyData } from '@types_/identity/personal-data-view';
import { type Sealed, seal } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { type PersonDocument, people, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { viewOfMyData } from './show-my-data';

/** A phone number that the caller gives of their own will, or takes back. What stands already is not written again. */
export async function setContact({ input, person }: Call<InputOf<IdentityActions, 'set-contact'>>): Promise<MyData> {
  if (!person) throw new Refusal('NOT_BOUND');
  const { _id, version } = person;
  const now = viewOfMyData(person);
  if ((now.contact ?? '') === input.phone) return now;
  const contact = input.phone ? seal(input.phone, personPlace(_id, 'contact')) : null;
  const written = await people.updateWhere({ _id, version }, { contact: contact ?? _.remove(), version: _.inc(1) });
  if (!written) throw new Refusal('BUSY');
  return viewOfMyData(withContact(person, contact));
}

function withContact({ contact: _former, ...person }: PersonDocument, contact: Sealed | null): PersonDocument {
  return contact ? { ...person, contact } : person;
}
