import { offeredTopics } from '@domain/case/school-topics';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { leagueOf } from '../../_kit/youth-league';

/** What the caller's school has decided for those who write, and whether its youth league is here. Two requests. */
export async function showMySchool({ actor, schools, now }: Call<unknown>) {
  if (!actor.student) throw new Refusal('NOT_BOUND');
  const { schoolId } = actor.student;
  const { dutyPhone, topics } = await schools.settingsOf(schoolId);
  // Who is or lately was of the union's desk as well is nobody to whom something about that desk could go.
  const league = await leagueOf({ schoolId, aboutUnion: now }, now);
  return { dutyPhone, league: league.length > 0, topics: offeredTopics(topics) };
}
