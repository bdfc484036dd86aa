import { can } from '@domain/identity/can';
import { termOf } from '@domain/identity/term';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { Progress } from '@types_/identity/role-actions';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { carryOutCall, decide, knownCall } from '../decide-terms';
import { memberOf, membershipBy, studentAt } from '../members';
import { lookAtPlace } from '../place-look';

/** Gives a student a role for a term. The caller, look, decide at the place, write into the person: four requests. */
export async function grantRole(call: Call<InputOf<IdentityActions, 'grant-role'>>): Promise<Progress> {
  const { input, actor, now, key } = call;
  const personId = memberOf(call, input.place, input.ticket);
  const look = await lookAtPlace(input.place, { personIds: [personId], offices: [input.office] });
  if (!can(actor, 'identity.grant-role', look.place, now)) throw new Refusal('NOT_ALLOWED');
  const { memberships } = studentAt(look.people, personId, look.place);
  const known = knownCall(look, call);
  const membership = membershipBy(call, look.place, { ...input, ...orRefuse(termOf(input.from, input.to, now)) });
  if (!known && memberships.some(({ id }) => id === membership.id)) return { total: 1, done: 1, more: false };
  const decided = known
    ? look.decided
    : await decide(look, { ends: [], gives: [{ personId, membership }] }, { ...call, granter: actor });
  return carryOutCall(look, decided, { key, room: 1, own: actor.id });
}
