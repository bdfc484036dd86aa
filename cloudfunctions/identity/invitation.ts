import type { Membership } from '@domain/identity/membership';
import { isOver } from '@domain/identity/term';
import { SPOKEN_LETTERS } from '@types_/core/spoken-letters';
import { CODE_LENGTH } from '@types_/identity/role-limits';
import { keyedHash } from '../_kit/crypto';
import { $ } from '../_kit/database';
import { type InvitationDocument, invitations } from '../_kit/identity/invitations';
import { freshPlace, type PlaceDocument, places } from '../_kit/identity/places';
import { type PersonDocument, people } from '../_kit/people';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { issueTicket, readTicket } from '../_kit/ticket';
import type { Holder, PlaceLook } from './place-look';

/** How long a code is good for. */
export const INVITATION_DAYS = 7;

/** A code follows from the call that makes it, by a key that only the functions have: a retry shows the same one again. */
export function codeFor(key: string): string {
  const bytes = Buffer.from(keyedHash('invitation-code', key), 'base64url');
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let code = '';
  while (code.length < CODE_LENGTH) {
    code += SPOKEN_LETTERS[Number(number % BigInt(SPOKEN_LETTERS.length))];
    number /= BigInt(SPOKEN_LETTERS.length);
  }
  return code;
}

/** A code as it was typed: in any case, with the spaces that make it easy to read. */
export const invitationIdOf = (code: string): string =>
  keyedHash('invitation', code.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase());

/** Whether somebody can still take an invitation: nobody has, nobody took it back, and it is not too late. */
export const isOpen = ({ takenBy, withdrawn, until, from, to }: InvitationDocument, now: Date): boolean =>
  takenBy === null && !withdrawn && now < until && !isOver({ from, to }, now);

/** The term that an invitation gives; it does not begin before somebody holds it. */
export const invitedMembership = (invitation: InvitationDocument, now: Date): Membership => ({
  id: keyedHash('membership', invitation._id),
  role: invitation.role,
  office: invitation.office,
  scopeName: invitation.scopeName,
  schoolId: invitation.schoolId,
  prefecture: invitation.prefecture,
  from: invitation.from > now ? invitation.from : now,
  to: invitation.to,
  grantedBy: invitation.grantedBy,
});

const PURPOSE = 'invitation';
const TICKET_MS = 3_600_000;

/** What names an invitation to whoever has listed it: its id is the hash of the code and does not travel. */
export const invitationTicket = ({ actor, now }: Call<unknown>, { _id }: InvitationDocument): string =>
  issueTicket(PURPOSE, actor.id, _id, new Date(now.getTime() + TICKET_MS));

/** The invitation behind a ticket of this caller. */
export function invitationOf({ actor, input, now }: Call<{ ticket: string }>): string {
  const id = readTicket(PURPOSE, actor.id, input.ticket, now);
  if (typeof id !== 'string') throw new Refusal('INVITATION_NOT_FOUND');
  return id;
}

export interface InvitationLook {
  invitation: InvitationDocument;
  look: PlaceLook;
  /** Who gave it, as they stand today. */
  granter: PersonDocument | null;
  /** Who uses the account that brings it. */
  user: PersonDocument | null;
}

interface Found {
  granters: PersonDocument[];
  users: PersonDocument[];
  staff: Holder[];
  schools: string[];
  decided: PlaceDocument[];
}

/** Of somebody of the staff their terms alone travel: a school has hundreds. */
const TERMS = { $map: { input: '$staff', as: 'one', in: { _id: '$$one._id', memberships: '$$one.memberships' } } };

// The school of the invitation, without the null of a city's or the province's: that would look at all who have no role.
const SCHOOLS = $.setDifference([['$schoolId'], [null]]);

/** An invitation, its place with who works there, who gave it and who brings it: one request. */
export async function lookAtInvitation(id: string, account: string): Promise<InvitationLook | null> {
  const { list } = await invitations
    .aggregate()
    .match({ _id: id })
    .lookup(people.beside({ account }, 'users'))
    .lookup(people.joined('grantedBy', '_id', 'granters'))
    .lookup(places.joined('place', '_id', 'decided'))
    .addFields({ schools: SCHOOLS })
    .lookup(people.joined('schools', 'memberships.schoolId', 'staff'))
    .addFields({ staff: TERMS })
    .end();
  const [found] = list as (InvitationDocument & Found)[];
  if (!found) return null;
  const { granters, users, decided, staff, schools: _schools, ...invitation } = found;
  const { place: placeId, schoolId, prefecture, scopeName } = invitation;
  const place = { id: placeId, name: scopeName, schoolId, prefecture };
  return {
    invitation,
    look: { place, decided: decided[0] ?? freshPlace(placeId), people: users, holders: staff },
    granter: granters[0] ?? null,
    user: users[0] ?? null,
  };
}
