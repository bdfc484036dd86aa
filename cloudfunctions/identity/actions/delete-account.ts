import { endedTerms, isProof, roleToHandOver } from '@domain/identity/leaving';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { unseal } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { leavingAccount, people, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

/**
 * The account lets go of the person: one write, after which nobody is signed in any more and no role is held. What the
 * person leaves behind is taken out by the scheduler (`finish-leaving`), which cannot be lost: it works from this mark.
 */
export async function deleteAccount({ input, person, account, now }: Call<InputOf<IdentityActions, 'delete-account'>>) {
  if (!person) return { gone: true };
  const { _id, version, student, name, memberships } = person;
  const number = student && unseal(student.number, personPlace(_id, 'number'));
  if (!isProof(input.proof, number, unseal(name, personPlace(_id, 'name')))) throw new Refusal('PROOF_WRONG');
  const role = roleToHandOver(memberships, now);
  if (role) throw new Refusal('ROLE_TO_HAND_OVER', { role });
  const written = await people.updateWhere(
    { _id, version },
    {
      ...{ account: leavingAccount(_id), openid: null, boundAt: null, agreements: [] },
      memberships: endedTerms(memberships, now),
      leaving: { at: now, account, line: 'freed' },
      version: _.inc(1),
    },
  );
  if (!written) throw new Refusal('BUSY');
  return { gone: true };
}
