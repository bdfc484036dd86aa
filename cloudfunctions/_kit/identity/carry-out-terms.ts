import { endedAt } from '@domain/identity/change-terms';
import type { Membership } from '@domain/identity/membership';
import type { PendingChange, PendingEnd, PendingGift } from '@domain/identity/pending';
import { normalName } from '@domain/identity/roster/normal-name';
import { isOver } from '@domain/identity/term';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { keyedHash, seal, unseal } from '../crypto';
import { _ } from '../database';
import { type PersonDocument, people, personOf, personPlace } from '../people';
import { type InvitationDocument, invitationPlace, invitations, invitedPersonId } from './invitations';

/** What the caller has found already, so that nothing is asked for twice. */
export interface Known {
  people: readonly PersonDocument[];
  /** The invitation that is being taken: then whoever uses its account, if anybody does, is among `people`. */
  invitation?: InvitationDocument;
}
const NOTHING: Known = { people: [] };

/** What became of a change. */
interface Outcome {
  /** If not, it is carried out later, by whoever comes next. */
  done: boolean;
  /** Whose document was changed, to tell them; null when it concerns nobody any more. */
  personId: string | null;
}
const LATER: Outcome = { done: false, personId: null };
const doneFor = (personId: string | null): Outcome => ({ done: true, personId });

/**
 * Writes a decided change into the person's document, again and again without harm. One request when the person is known.
 */
export const carryOut = (change: PendingChange, known: Known = NOTHING): Promise<Outcome> =>
  change.what === 'end' ? end(change, known) : give(change, known);

async function give({ personId, invitation, membership }: PendingGift, known: Known): Promise<Outcome> {
  const user = invitation && (await userOf(invitation.account, known));
  const _id = user?._id ?? personId;
  if (_id !== null) {
    await addTerm(_id, membership);
    return doneFor(_id);
  }
  const taken = known.invitation ?? (invitation && (await invitations.get(invitation.id)));
  return taken?.takenBy ? makePerson(taken, taken.takenBy, membership) : doneFor(null);
}

const userOf = (
  account: string,
  { people: found, invitation }: Known,
): PersonDocument | null | Promise<PersonDocument | null> =>
  found.find((one) => one.account === account) ?? (invitation ? null : personOf(account));

/** Adds a term unless it stands there: the condition makes twice once. */
const addTerm = (_id: string, membership: Membership): Promise<boolean> =>
  people.updateWhere(
    { _id, 'memberships.id': _.neq(membership.id) },
    { memberships: _.push([membership]), version: _.inc(1) },
  );

/** Whoever took an invitation with an account that nobody uses becomes a person. */
async function makePerson(invitation: InvitationDocument, account: string, membership: Membership): Promise<Outcome> {
  const _id = invitedPersonId(invitation._id);
  const name = unseal(invitation.name, invitationPlace(invitation._id));
  const added = await people.add({
    ...{ _id, version: 0, account, openid: invitation.openid, boundAt: invitation.takenAt },
    name: seal(name, personPlace(_id, 'name')),
    nameHash: keyedHash('name', '', normalName(name)),
    student: null,
    memberships: [membership],
    agreements: [{ version: AGREEMENT_VERSION, at: invitation.takenAt ?? membership.from }],
  });
  if (added || (await people.get(_id))) return doneFor(_id);
  return LATER; // the account became somebody in the same moment: next time the term goes to them
}

/** A person who moved to a roster line meanwhile has the term in two documents for a moment: all of them are told. */
async function end({ membership, at }: PendingEnd, known: Known): Promise<Outcome> {
  const membershipId = membership.id;
  const hasIt = ({ memberships }: PersonDocument) => memberships.some(({ id }) => id === membershipId);
  const holders = known.people.some(hasIt)
    ? known.people.filter(hasIt)
    : (await people.find({ 'memberships.id': membershipId }).get()).data;
  for (const { _id, version, memberships } of holders) {
    const index = memberships.findIndex(({ id }) => id === membershipId);
    const term = memberships[index];
    if (!term || isOver(term, at)) continue;
    const written = await people.updateWhere(
      { _id, version },
      { [`memberships.${index}.to`]: endedAt(term, at), version: _.inc(1) },
    );
    if (!written) return LATER;
  }
  return doneFor(holders.at(-1)?._id ?? null);
}
