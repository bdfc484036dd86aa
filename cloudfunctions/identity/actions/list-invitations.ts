import { can } from '@domain/identity/can';
import { rolesToGrant } from '@domain/identity/grants';
import { maskedName } from '@domain/identity/masked-name';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { unseal } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { type InvitationDocument, invitationPlace, invitations } from '../../_kit/identity/invitations';
import { type PersonDocument, people, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { invitationTicket, isOpen } from '../invitation';
import { lookFrom, placeFrom } from '../place-look';
import type { InstitutionDocument } from '../repository';

type ListCall = Call<InputOf<IdentityActions, 'list-invitations'>>;
type Open = InvitationDocument & { granters: PersonDocument[] };
type Found = InstitutionDocument & { open: Open[] };

/** As many as a place has open in a week, and more. */
const MOST = 100;

/** The codes of a place that nobody has taken yet, as far as the caller may give their roles; what ends first at the top. */
export async function listInvitations(call: ListCall): Promise<OutputOf<IdentityActions, 'list-invitations'>> {
  const { input, actor, now } = call;
  const open = { place: input.place, until: _.gt(now), takenBy: _.eq(null), withdrawn: _.eq(null) };
  const { list } = await lookFrom(input.place)
    .lookup(invitations.eachBeside(open, 'open', MOST, people.joined('grantedBy', '_id', 'granters')))
    .end();
  const [found] = list as Found[];
  const place = placeFrom(input.place, found);
  if (!found || !can(actor, 'identity.list-invitations', place, now)) throw new Refusal('NOT_ALLOWED');
  const may = rolesToGrant(actor, place, now);
  const shown = found.open.filter((one) => may.includes(one.role) && isOpen(one, now));
  return {
    invitations: shown
      .sort((a, b) => a.until.getTime() - b.until.getTime())
      .map((one) => ({
        ...{ ticket: invitationTicket(call, one), role: one.role, office: one.office },
        ...{ name: maskedName(unseal(one.name, invitationPlace(one._id))), until: one.until.toISOString() },
        ...{ by: granterOf(one), isOwn: one.grantedBy === actor.id },
      })),
  };
}

/** Whoever gave it, masked; nothing when they have gone meanwhile. */
const granterOf = ({ granters: [granter] }: Open): string =>
  granter ? maskedName(unseal(granter.name, personPlace(granter._id, 'name'))) : '';
