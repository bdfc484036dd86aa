import { isOfLeagueAlone } from '@domain/identity/youth-league';
import { _, type Beside } from './database';
import { type PersonDocument, people } from './people';

/** Far above those who hold or held the role at one school. */
const MOST = 100;

/** Who is, or was, of a school's youth league: by the index of schools, terms are looked at afterwards. */
const everOf = (schoolId: string): Record<string, unknown> => ({
  'memberships.schoolId': _.in([schoolId]),
  memberships: _.elemMatch({ schoolId: _.in([schoolId]), role: _.in(['youth-league']) }),
});

/** Who is, or was, of a school's youth league, to be put beside something else. */
export const leagueBeside = (schoolId: string, as: string): Beside =>
  people.fieldsBeside(everOf(schoolId), as, MOST, { memberships: 1 });

/** The ids of those who are of it now. One request. */
export async function leagueOf(schoolId: string, now: Date): Promise<string[]> {
  const { data } = await people.find(everOf(schoolId)).limit(MOST).field({ _id: true, memberships: true }).get();
  return data.filter((one) => isOfLeagueAlone(one, schoolId, now)).map(({ _id }) => _id);
}

/** What `leagueBeside` finds. */
export type League = Pick<PersonDocument, 'memberships'>[];

/** Whether one of those found is of it now, and nothing else that keeps them out. */
export const hasLeague = (found: Readonly<League> | undefined, schoolId: string, now: Date): boolean =>
  (found ?? []).some((one) => isOfLeagueAlone(one, schoolId, now));
