import { isMetAt } from '@domain/appointment/host';
import type { HeldByOthers, HeldOffice } from '@domain/appointment/spoken-for';
import { CASE_HANDLERS, HOSTS } from '@domain/identity/membership';
import type { Channel } from '@types_/appointment/channel';
import { _, anyOf, type Beside, isOneOf } from '../database';
import { people } from '../people';

/** The roles that are met in a way of meeting. */
const rolesAt = (channel: Channel) => HOSTS.filter((role) => isMetAt(role, channel));

/** What makes a term one that runs now; `to` is one of two, so it is a list of which any holds. */
const running = (now: Date) => [null, _.gt(now)].map((to) => ({ from: _.lte(now), to }));

/** Who has bound their line, or was invited: a role on a roster's line that nobody has bound is nobody's yet, and nobody could speak for it. */
export const BOUND = { boundAt: _.neq(null) };

/** More offices than a school has that are met. */
const MOST_HELD = 3000;
type HeldRow = { _id: HeldOffice };
/** As `heldBeside` finds them. */
export interface FoundHeld {
  held?: HeldRow[];
  outside?: HeldRow[];
}

interface Offices {
  schoolIds: readonly string[];
  /** The one name that they bear. */
  office?: string;
  /** Who asks: what they hold themselves is no one else's. */
  but: readonly string[];
}

/** Whoever is of the union's desk at one of some schools now. */
const atDesks = (schoolIds: readonly string[], now: Date) =>
  running(now).map((when) => _.elemMatch({ schoolId: isOneOf(schoolIds), role: _.in([...CASE_HANDLERS]), ...when }));

/**
 * The offices of some schools that somebody else holds now and is met in, or those that bear one name: each once, and none of who holds it, since a big
 * school has had thousands who were met. Of these once more which somebody holds who is of none of the desks there.
 */
export function heldBeside({ schoolIds, office, but }: Offices, now: Date): Beside[] {
  const [schoolId, role, named] = [isOneOf(schoolIds), _.in([...HOSTS]), office === undefined ? {} : { office }];
  const held = running(now).map(({ from, to }) => ({
    ...{ 'memberships.schoolId': schoolId, 'memberships.role': role },
    ...(office === undefined ? {} : { 'memberships.office': office }),
    ...{ 'memberships.from': from, 'memberships.to': to },
  }));
  const everHeld = _.elemMatch({ schoolId, role, ...named });
  const of = Object.fromEntries(
    (['schoolId', 'office', 'role', 'byUnion'] as const).map((name) => [name, `$memberships.${name}`]),
  );
  const by = (memberships: object, as: keyof FoundHeld) => {
    const ever = { ...BOUND, _id: _.nin([...but]), 'memberships.schoolId': schoolId, memberships };
    return people.groupsWithin(ever, { list: 'memberships', query: anyOf(held) }, of, as, MOST_HELD);
  };
  return [by(everHeld, 'held'), by(_.and(everHeld, _.nor(...atDesks(schoolIds, now))), 'outside')];
}

/** What `heldBeside` found, as the rules have it. */
export const heldByOthers = ({ held = [], outside = [] }: FoundHeld): HeldByOthers => ({
  held: held.map(({ _id }) => _id),
  outside: outside.map(({ _id }) => _id),
});

interface Met {
  schoolId: string;
  channel: Channel;
  host: { office: string };
}
/** More than hold one office by the youth league. */
const MOST_HOSTS = 100;

/** Who holds the office now that is met at a session, and not by the union. */
export const hostsBeside = ({ schoolId, channel, host: { office } }: Met, now: Date, as: string): Beside => {
  const term = { schoolId, office, role: _.in(rolesAt(channel)), byUnion: _.neq(true) };
  const held = running(now).map((when) => ({
    ...{ ...BOUND, 'memberships.schoolId': schoolId },
    memberships: _.elemMatch({ ...term, ...when }),
  }));
  return people.fieldsBeside(anyOf(held), as, MOST_HOSTS, { memberships: 1 });
};

/** The offices of a school that are held now and met in some way of meeting, by role, each with how many hold it. */
export const officesBeside = (schoolId: string, channel: Channel, now: Date, as: string, most: number): Beside => {
  const role = _.in(rolesAt(channel));
  const held = running(now).map(({ from, to }) => ({
    ...{ 'memberships.schoolId': schoolId, 'memberships.role': role },
    ...{ 'memberships.from': from, 'memberships.to': to },
  }));
  const ever = { 'memberships.schoolId': schoolId, memberships: _.elemMatch({ schoolId, role }) };
  const office = { office: '$memberships.office', role: '$memberships.role' };
  return people.groupsWithin(ever, { list: 'memberships', query: anyOf(held) }, office, as, most);
};
