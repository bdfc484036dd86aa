import { can } from '@domain/identity/can';
import { maskedName } from '@domain/identity/masked-name';
import { isAt, placeOf } from '@domain/identity/place';
import { normalNumber } from '@domain/identity/roster/normal-number';
import { isOver } from '@domain/identity/term';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { Member } from '@types_/identity/role-actions';
import { unseal } from '../../_kit/crypto';
import { noAccount, people, personPlace, studentIdOf } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { memberTicket, studentAt } from '../members';

/** A student of the caller's own school by their number, with a masked name; bound or not. */
export async function findMember(call: Call<InputOf<IdentityActions, 'find-member'>>): Promise<Member> {
  const { input, actor, now } = call;
  const place = placeOf(input.place);
  if (place.schoolId === null || !can(actor, 'identity.find-member', place, now)) throw new Refusal('NOT_ALLOWED');
  const id = studentIdOf(place.schoolId, normalNumber(input.number));
  const line = await people.get(id);
  const found = studentAt(line ? [line] : [], id, place);
  return {
    ticket: memberTicket(call, input.place, id),
    name: maskedName(unseal(found.name, personPlace(id, 'name'))),
    college: found.student?.college ?? '',
    grade: found.student?.grade ?? 0,
    isBound: found.account !== noAccount(id),
    roles: found.memberships
      .filter((one) => isAt(one, place) && !isOver(one, now))
      .map(({ role, office, from, to }) => ({ role, office, from: from.toISOString(), to: to?.toISOString() ?? null })),
  };
}
