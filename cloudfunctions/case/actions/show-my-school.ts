import { offeredTopics } from '@domain/case/school-topics';
import { isOfLeagueAlone } from '@domain/identity/youth-league';
import { people } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { staffOf } from '../colleagues';

/** Far above those who hold or held the role at one school. */
const MOST = 100;

/** What the caller's school has decided for those who write, and whether its youth league is here. Two requests. */
export async function showMySchool({ actor, schools, now }: Call<unknown>) {
  if (!actor.student) throw new Refusal('NOT_BOUND');
  const { schoolId } = actor.student;
  const { dutyPhone, topics } = await schools.settingsOf(schoolId);
  const { data } = await people
    .find(staffOf([schoolId], ['youth-league']))
    .limit(MOST)
    .field({ memberships: true })
    .get();
  const league = data.some((one) => isOfLeagueAlone(one, schoolId, now));
  return { dutyPhone, league, topics: offeredTopics(topics) };
}
