import { can } from '@domain/identity/can';
import { rolesToGrant } from '@domain/identity/grants';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { _ } from '../../_kit/database';
import { type InvitationDocument, invitations } from '../../_kit/identity/invitations';
import { freshPlace, type PlaceDocument } from '../../_kit/identity/places';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { termsOf } from '../decide-terms';
import { invitationOf } from '../invitation';
import { lookFrom, placeFrom } from '../place-look';
import type { InstitutionDocument } from '../repository';

type Found = InstitutionDocument & { decided: PlaceDocument[]; asked: InvitationDocument[] };

/**
 * Takes a code back: one write at the version that nobody has taken it at, so that of a withdrawal and an acceptance in the
 * same moment one wins. Done twice it is done once. Three requests.
 */
export async function withdrawInvitation(call: Call<InputOf<IdentityActions, 'withdraw-invitation'>>) {
  const { input, actor, now } = call;
  const id = invitationOf(call);
  const { list } = await lookFrom(input.place)
    .lookup(invitations.beside({ _id: id, place: input.place }, 'asked'))
    .end();
  const [found] = list as Found[];
  const place = placeFrom(input.place, found);
  if (!found || !can(actor, 'identity.withdraw-invitation', place, now)) throw new Refusal('NOT_ALLOWED');
  const look = { place, decided: found.decided[0] ?? freshPlace(input.place), people: [], holders: [] };
  const may = rolesToGrant({ memberships: termsOf(look, actor.id, actor.memberships) }, place, now);
  const [invitation] = found.asked;
  if (!invitation || !may.includes(invitation.role)) throw new Refusal('INVITATION_NOT_FOUND');
  if (invitation.takenBy !== null) throw new Refusal('INVITATION_TAKEN');
  if (invitation.withdrawn) return { withdrawn: true };
  const { _id, version } = invitation;
  const withdrawn = _.set({ at: now, by: actor.id });
  if (!(await invitations.updateWhere({ _id, version, takenBy: null }, { withdrawn, version: _.inc(1) })))
    throw new Refusal('BUSY');
  return { withdrawn: true };
}
