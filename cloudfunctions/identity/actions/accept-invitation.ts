import type { Membership } from '@domain/identity/membership';
import { gaveUpAt } from '@domain/identity/one-holder';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { seal } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { type InvitationDocument, invitations, invitedPersonId } from '../../_kit/identity/invitations';
import type { Decided } from '../../_kit/identity/places';
import { personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { carryOutCall, judge, knownCall, settle, termsOfOthers } from '../decide-terms';
import { type InvitationLook, invitationIdOf, invitedMembership, isOpen, lookAtInvitation } from '../invitation';

type AcceptCall = Call<InputOf<IdentityActions, 'accept-invitation'>>;

/**
 * Takes the role of an invitation: by one account, once; for a person who is known already it is one more role. Look,
 * take, decide at the place, write into the person: four requests; whoever dies in between goes on at the next call.
 */
export async function acceptInvitation(call: AcceptCall): Promise<OutputOf<IdentityActions, 'accept-invitation'>> {
  const { input, account, now } = call;
  if (input.agreed !== AGREEMENT_VERSION) throw new Refusal('AGREEMENT_NEEDED', { version: AGREEMENT_VERSION });
  const found = await lookAtInvitation(invitationIdOf(input.code), account);
  if (!found || !isOpenTo(account, found.invitation, now)) throw new Refusal('INVITATION_INVALID');
  const membership = succeeding(found, invitedMembership(found.invitation, now));
  if (!found.user?.memberships.some(({ id }) => id === membership.id)) await enter(call, found, membership);
  const { role, office, scopeName, from } = membership;
  return { role, office, scope: scopeName, from: from.toISOString() };
}

/** With when whoever had the office before gave it up, where one person holds it at a time: what is written to whoever is met is theirs alone (decision 36). */
function succeeding({ look, user }: InvitationLook, membership: Membership): Membership {
  const others = termsOfOthers(look, user?._id ?? null).filter(({ id }) => id !== membership.id);
  const succeeds = gaveUpAt(membership, others);
  return succeeds ? { ...membership, succeeds } : membership;
}

const isOpenTo = (account: string, invitation: InvitationDocument, now: Date): boolean =>
  invitation.takenBy === account || isOpen(invitation, now);

async function enter(call: AcceptCall, found: InvitationLook, membership: Membership): Promise<void> {
  const { look, invitation } = found;
  const bound = { key: invitation._id, fingerprint: invitation.fingerprint };
  const known = knownCall(look, bound);
  const decision = known ? null : judgeGift(call, found, membership);
  const taken = invitation.takenBy === null ? await take(call, invitation) : invitation;
  const decided = decision ? await settle(look, decision) : look.decided;
  await carryOutCall(look, decided, { key: bound.key, room: 1, own: '', invitation: taken });
}

/** The gift of whoever gave the invitation, by the rights they have today: a code outlives no term. */
function judgeGift({ account, now }: AcceptCall, found: InvitationLook, membership: Membership): Decided {
  const { look, invitation, user, granter } = found;
  const gift = { personId: user?._id ?? null, membership, invitation: { id: invitation._id, account } };
  const { _id: id, memberships } = granter ?? { _id: '', memberships: [] };
  try {
    return judge(
      look,
      { ends: [], gives: [gift] },
      { key: invitation._id, fingerprint: invitation.fingerprint, now, granter: { id, memberships } },
    );
  } catch (error) {
    throw error instanceof Refusal && error.code === 'NOT_ALLOWED' ? new Refusal('INVITATION_INVALID') : error;
  }
}

/** The invitation as this account's, if nobody took it meanwhile. */
async function take({ account, openid, now }: AcceptCall, invitation: InvitationDocument): Promise<InvitationDocument> {
  const { _id, version } = invitation;
  const values = {
    ...{ takenBy: account, takenAt: now },
    openid: seal(openid, personPlace(invitedPersonId(_id), 'openid')),
  };
  if (!(await invitations.updateWhere({ _id, version, takenBy: null }, { ...values, version: _.inc(1) })))
    throw new Refusal('BUSY');
  return { ...invitation, ...values, version: version + 1 };
}
