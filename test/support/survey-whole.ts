import { people } from '../../cloudfunctions/_kit/people';
import { type PartDocument, partIdOf, parts } from '../../cloudfunctions/_kit/survey/parts';
import type { RollDocument } from '../../cloudfunctions/_kit/survey/rolls';
import { urns } from '../../cloudfunctions/_kit/survey/urns';
import { rollOf, roundOf } from './survey-rounds';

const everybodyOn = (roll: readonly RollDocument[]): string[] =>
  roll.flatMap(({ people: all }) => all.map((one) => one.id)).sort();

/** Who is on a school's roster today. */
export const rosterOf = async (schoolId: string): Promise<string[]> => {
  const { data } = await people.find({ 'student.schoolId': schoolId, 'student.state': 'active' }).limit(1000).get();
  return data.map(({ _id }) => _id).sort();
};

/** A round that is open is whole: everybody is on the roll once, groups add up, every urn is there and empty. */
export async function expectWhole(id: string): Promise<void> {
  const round = await roundOf(id);
  expect(round.state).toBe('open');
  const rolls = await rollOf(id);
  for (const schoolId of round.schools) {
    const part = (await parts.get(partIdOf(id, schoolId))) as PartDocument;
    const roll = rolls.filter(({ partId }) => partId === part._id);
    expect(roll.every(({ freeze }) => freeze === part.freeze)).toBe(true);
    expect(everybodyOn(roll)).toEqual(await rosterOf(schoolId));
    expect(part.eligible).toBe(everybodyOn(roll).length);
    for (const [group, { eligible, urns: count }] of part.groups.entries()) {
      const inGroup = roll.filter((one) => one.group === group);
      expect(inGroup.reduce((sum, one) => sum + one.eligible, 0)).toBe(eligible);
      expect(await urns.count({ partId: part._id, group })).toBe(count);
    }
  }
}
