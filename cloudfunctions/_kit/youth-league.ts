import { type AtSchool, isOfLeagueFor } from '@domain/identity/union-desk';
import { BOUND } from './appointment/office-holders';
import { _, type Beside } from './database';
import { type PersonDocument, people } from './people';

/** Far above those who hold or held the role at one school. */
const MOST = 100;

/** Who has bound and is, or was, of the youth league of one of some schools: by the index of schools, terms are looked at afterwards. */
const everOf = (schools: readonly string[]): Record<string, unknown> => ({
  ...BOUND,
  'memberships.schoolId': _.in([...schools]),
  memberships: _.elemMatch({ schoolId: _.in([...schools]), role: _.in(['youth-league']) }),
});

/** Who is, or was, of the youth league of one of some schools, to be put beside something else. */
export const leagueBeside = (schools: readonly string[], as: string): Beside =>
  people.fieldsBeside(everOf(schools), as, MOST * Math.max(schools.length, 1), { memberships: 1 });

/** The ids of those of it to whom something can go now. One request. */
export async function leagueOf(at: AtSchool, now: Date): Promise<string[]> {
  const { data } = await people
    .find(everOf([at.schoolId]))
    .limit(MOST)
    .field({ _id: true, memberships: true })
    .get();
  return data.filter((one) => isOfLeagueFor(one, at, now)).map(({ _id }) => _id);
}

/** What `leagueBeside` finds. */
export type League = Pick<PersonDocument, '_id' | 'memberships'>[];

/** Whether something can go to one of those found now. */
export const hasLeague = (found: Readonly<League> | undefined, at: AtSchool, now: Date): boolean =>
  (found ?? []).some((one) => isOfLeagueFor(one, at, now));
