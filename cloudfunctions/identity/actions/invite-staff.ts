import { rolesToGrant } from '@domain/identity/grants';
import { isTaken } from '@domain/identity/one-holder';
import { termOf } from '@domain/identity/term';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { seal } from '../../_kit/crypto';
import { type InvitationDocument, invitationPlace, invitations } from '../../_kit/identity/invitations';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { termsOf, termsOfOthers } from '../decide-terms';
import { codeFor, INVITATION_DAYS, invitationIdOf } from '../invitation';
import { lookAtPlace } from '../place-look';

/** Makes the code by which somebody on no roster takes a role: shown once, kept as a hash. */
export async function inviteStaff(
  call: Call<InputOf<IdentityActions, 'invite-staff'>>,
): Promise<{ code: string; until: string }> {
  const { input, actor, now, key, fingerprint } = call;
  const look = await lookAtPlace(input.place, { offices: [input.office] });
  const { id: place, name: scopeName, schoolId, prefecture } = look.place;
  const memberships = termsOf(look, actor.id, actor.memberships);
  if (!rolesToGrant({ memberships }, look.place, now).includes(input.role)) throw new Refusal('NOT_ALLOWED');
  const { from, to } = orRefuse(termOf(input.from, input.to, now));
  const { role, office } = input;
  if (isTaken({ role, office, schoolId, from, to }, termsOfOthers(look, null)))
    throw new Refusal('OFFICE_TAKEN', { office });
  const code = codeFor(key);
  const _id = invitationIdOf(code);
  const invitation: InvitationDocument = {
    ...{ _id, version: 0, place, scopeName, schoolId, prefecture, from, to, fingerprint },
    ...{ role, office, name: seal(input.name, invitationPlace(_id)), grantedBy: actor.id },
    until: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    ...{ takenBy: null, takenAt: null, openid: null, withdrawn: null },
  };
  if (await invitations.add(invitation)) return { code, until: invitation.until.toISOString() };
  const earlier = await invitations.get(_id);
  if (earlier?.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  if (earlier.withdrawn) throw new Refusal('INVITATION_INVALID');
  return { code, until: earlier.until.toISOString() };
}
