import { isMetAt } from '@domain/appointment/host';
import { HOSTS } from '@domain/identity/membership';
import type { Channel } from '@types_/appointment/channel';
import { _, anyOf, type Beside } from './database';
import { people } from './people';

/** The roles that are met in a way of meeting. */
const rolesAt = (channel: Channel) => HOSTS.filter((role) => isMetAt(role, channel));

/** What makes a term one that runs now; `to` is one of two, so it is a list of which any holds. */
const running = (now: Date) => [null, _.gt(now)].map((to) => ({ from: _.lte(now), to }));

interface Owed {
  schoolId: string;
  channel: Channel;
  owner: string;
}

/**
 * Somebody who speaks for the office that owes a promise now, if anybody does: found by the office, since a big school has had thousands who are met and
 * are long gone.
 */
export const ownerBeside = ({ schoolId, channel, owner: office }: Owed, now: Date, as: string): Beside => {
  const term = { schoolId, office, role: _.in(rolesAt(channel)), byUnion: _.neq(true) };
  const held = running(now).map((when) => ({
    'memberships.schoolId': schoolId,
    memberships: _.elemMatch({ ...term, ...when }),
  }));
  return people.anyBeside(anyOf(held), as, { memberships: 1 });
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
