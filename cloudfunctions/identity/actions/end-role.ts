import { can } from '@domain/identity/can';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { Progress } from '@types_/identity/role-actions';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { carryOutCall, decide, knownCall, termsOf } from '../decide-terms';
import { termAt } from '../members';
import { lookAtPlace } from '../place-look';

/** Ends a term today, also one that has yet to begin. It stays on record. */
export async function endRole(call: Call<InputOf<IdentityActions, 'end-role'>>): Promise<Progress> {
  const { input, actor, now, key } = call;
  const look = await lookAtPlace(input.place, { termIds: [input.id] });
  if (!can(actor, 'identity.end-role', look.place, now)) throw new Refusal('NOT_ALLOWED');
  const known = knownCall(look, call);
  const people = look.people.map((one) => ({ ...one, memberships: termsOf(look, one._id, one.memberships) }));
  const membership = termAt(people, input.id, look.place);
  const decided = known
    ? look.decided
    : await decide(look, { ends: [{ membership, at: now }], gives: [] }, { ...call, granter: actor });
  return carryOutCall(look, decided, { key, room: 1, own: actor.id });
}
