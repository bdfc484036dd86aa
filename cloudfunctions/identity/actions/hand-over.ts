import { can } from '@domain/identity/can';
import { momentOf, termOf } from '@domain/identity/term';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { Progress } from '@types_/identity/role-actions';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { carryOutCall, decide, knownCall, type TermWish, termsOf } from '../decide-terms';
import { memberOf, membershipBy, studentAt, termAt } from '../members';
import { lookAtPlace, type PlaceLook } from '../place-look';

type HandOverCall = Call<InputOf<IdentityActions, 'hand-over'>>;

/**
 * 换届: some go and some come on one day, decided in one write. The people's documents follow, one in this call and two in
 * each repetition of it; what no phone asks for the scheduler does.
 */
export async function handOver(call: HandOverCall): Promise<Progress> {
  const { input, actor, now, key } = call;
  const personIds = input.come.map(({ ticket }) => memberOf(call, input.place, ticket));
  const look = await lookAtPlace(input.place, {
    personIds,
    termIds: input.go,
    offices: input.come.map(({ office }) => office),
  });
  if (!can(actor, 'identity.hand-over', look.place, now)) throw new Refusal('NOT_ALLOWED');
  const known = knownCall(look, call);
  const decided = known ? look.decided : await decide(look, wishOf(call, look, personIds), { ...call, granter: actor });
  return carryOutCall(look, decided, { key, room: known ? 2 : 1, own: actor.id });
}

function wishOf(call: HandOverCall, look: PlaceLook, personIds: readonly string[]): TermWish {
  const { input, now } = call;
  const term = orRefuse(termOf(input.day, input.to, now));
  const people = look.people.map((one) => ({ ...one, memberships: termsOf(look, one._id, one.memberships) }));
  const at = momentOf(input.day, now);
  return {
    ends: [...new Set(input.go)].map((id) => ({ membership: termAt(people, id, look.place), at })),
    gives: input.come.map(({ role, office }, nth) => {
      const { _id: personId } = studentAt(people, personIds[nth] ?? '', look.place);
      return { personId, membership: membershipBy(call, look.place, { role, office, ...term }, nth) };
    }),
  };
}
