import { isOfLeagueAlone } from '@domain/identity/youth-league';
import { _, type Beside } from './database';
import { type PersonDocument, people } from './people';

/** Far above those who hold or held the role at one school. */
const MOST = 100;

/** Who is, or was, of a school's youth league, to be put beside something else. */
export const leagueBeside = (schoolId: string, as: string): Beside => {
  const held = { schoolId: _.in([schoolId]), role: _.in(['youth-league']) };
  const query = { 'memberships.schoolId': _.in([schoolId]), memberships: _.elemMatch(held) };
  return people.fieldsBeside(query, as, MOST, { memberships: 1 });
};

/** What `leagueBeside` finds. */
export type League = Pick<PersonDocument, 'memberships'>[];

/** Whether one of those found is of it now, and nothing else that keeps them out. */
export const hasLeague = (found: Readonly<League> | undefined, schoolId: string, now: Date): boolean =>
  (found ?? []).some((one) => isOfLeagueAlone(one, schoolId, now));
