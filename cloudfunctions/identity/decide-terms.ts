import { changeTerms, type Ending, endedAt, type Giving, isUnions } from '@domain/identity/change-terms';
import { type Actor, isMet, type Membership } from '@domain/identity/membership';
import { isTaken } from '@domain/identity/one-holder';
import { type PendingChange, withPending } from '@domain/identity/pending';
import { isOver } from '@domain/identity/term';
import { isOfDesk } from '@domain/identity/union-desk';
import type { Progress } from '@types_/identity/role-actions';
import { allDone } from '../_kit/all-done';
import { carryOut } from '../_kit/identity/carry-out-terms';
import type { InvitationDocument } from '../_kit/identity/invitations';
import { type Decided, type PlaceDocument, saveDecision } from '../_kit/identity/places';
import { orRefuse, Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import type { PlaceLook } from './place-look';

/** Terms to end and to give in one step; a gift may go to whoever uses the account that took an invitation. */
export interface TermWish {
  ends: readonly Ending[];
  gives: readonly (Pick<Giving, 'membership'> & { personId: string | null; invitation?: InvitationOf })[];
}
type InvitationOf = { id: string; account: string };

type Deciding = Pick<Call<unknown>, 'key' | 'fingerprint' | 'now'> & { granter: Pick<Actor, 'id' | 'memberships'> };

/** The call that decided this before, if this is a retry of it. */
export function knownCall(
  { decided }: PlaceLook,
  { key, fingerprint }: Pick<Deciding, 'key' | 'fingerprint'>,
): boolean {
  const known = decided.recent.find((one) => one.key === key);
  if (known && known.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return known !== undefined;
}

/** Whoever looks at people's terms here looks at what was decided, carried out or not. */
export const termsOf = ({ decided }: PlaceLook, personId: string, memberships: readonly Membership[]): Membership[] =>
  withPending(personId, memberships, decided.pending);

/** The terms that everybody but one person has or had as somebody who is met, by what was decided: carried out or not. No other role holds an office alone. */
export function termsOfOthers(look: PlaceLook, personId: string | null): Membership[] {
  const gifts = look.decided.pending.flatMap((change) =>
    change.what === 'give' && (change.personId === null || change.personId !== personId) ? [change.membership] : [],
  );
  const held = look.holders.flatMap(({ _id, memberships }) =>
    _id === personId ? [] : termsOf(look, _id, memberships),
  );
  // Of a gift, too, an end may have been decided since.
  return [...held, ...termsOf(look, '', gifts)].filter(isMet);
}

/**
 * A term as it is given by somebody: of whoever is met, and of the desk, it says that the union's desk gave it, since what is kept from the union is
 * neither for whom the union chooses nor kept by that choice from whom it is for (decisions 36 and 37).
 */
function givenBy(granter: Pick<Actor, 'memberships'>, membership: Membership, now: Date): Membership {
  const byUnion = isUnions(granter, membership, now);
  return isMet(membership) || (isOfDesk(membership) && byUnion) ? { ...membership, byUnion } : membership;
}

/** Decides by the rules what a place is to write. */
export function judge(look: PlaceLook, { ends, gives }: TermWish, deciding: Deciding): Decided {
  const { place, decided, people } = look;
  const { granter, key, fingerprint, now } = deciding;
  const heldBy = (personId: string | null) => people.find(({ _id }) => _id === personId)?.memberships ?? [];
  const giving = gives.map(({ personId, membership }): Giving => {
    const id = personId ?? '';
    return { personId: id, held: termsOf(look, id, heldBy(personId)), membership };
  });
  const who = { id: granter.id, memberships: termsOf(look, granter.id, granter.memberships) };
  const keepers = orRefuse(changeTerms(who, place, decided.keepers, { ends, gives: giving }, now));
  for (const { personId, membership } of gives)
    if (isTaken(membership, termsOfOthers(look, personId)))
      throw new Refusal('OFFICE_TAKEN', { office: membership.office });
  const changes: PendingChange[] = [
    ...gives.map(({ personId, membership, invitation = null }) => ({
      ...{ what: 'give' as const, key, membership: givenBy(who, membership, now), personId, invitation },
    })),
    ...ends.map(({ membership, at }) => ({ what: 'end' as const, key, membership, at })),
  ];
  return { keepers, changes, key, fingerprint };
}

/** Writes a decision at the place, unless another was written in the same moment. */
export async function settle({ decided }: PlaceLook, decision: Decided): Promise<PlaceDocument> {
  const saved = await saveDecision(decided, decision);
  if (!saved) throw new Refusal('BUSY');
  return saved;
}

/** Decides and writes: one request. */
export const decide = (look: PlaceLook, wish: TermWish, deciding: Deciding): Promise<PlaceDocument> =>
  settle(look, judge(look, wish, deciding));

/**
 * Carries out what a call has decided, at most `room` changes; the others are done when it comes again, or by the
 * scheduler. A granter's own end is left to the scheduler: who is out of office could not ask again.
 */
export async function carryOutCall(
  look: PlaceLook,
  decided: PlaceDocument,
  { key, room, own, invitation }: { key: string; room: number; own: string; invitation?: InvitationDocument },
): Promise<Progress> {
  const total = decided.recent.find((one) => one.key === key)?.changes ?? 0;
  const mine = decided.pending.filter((change) => change.key === key);
  const open = mine.filter((change) => !isCarriedOut(change, look));
  const now = open.filter((change) => !isEndOf(own, change, look)).slice(0, room);
  const outcomes = await allDone(
    now.map((change) => carryOut(change, { people: look.people, ...(invitation ? { invitation } : {}) })),
  );
  const left = open.length - outcomes.filter(({ done }) => done).length;
  const later = open.filter((change) => isEndOf(own, change, look)).length;
  return { total, done: total - left, more: left > later };
}

const termIn = ({ people }: PlaceLook, { membership }: PendingChange) =>
  people.flatMap(({ memberships }) => memberships).find(({ id }) => id === membership.id);

/** Whether the people's documents, as they were found, have it already. */
function isCarriedOut(change: PendingChange, look: PlaceLook): boolean {
  const term = termIn(look, change);
  if (change.what === 'give') return term !== undefined;
  return term !== undefined && isOver(term, endedAt(term, change.at));
}

const isEndOf = (own: string, change: PendingChange, { people }: PlaceLook): boolean =>
  change.what === 'end' &&
  people.some(({ _id, memberships }) => _id === own && memberships.some(({ id }) => id === change.membership.id));
