import { partIdOf, parts } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { type SealedBallot, type StoredText, urnIdOf, urns } from '../../../cloudfunctions/_kit/survey/urns';
import type { Institution } from '../../../config/seed/province';
import { answersText } from '../../../domain/survey/answers';
import { sealWith } from '../../../domain/survey/ballot-id';
import { EVERYBODY } from '../../../domain/survey/groups';
import { urnOf } from '../../../domain/survey/urn';
import type { Questionnaire } from '../../../types/survey/questionnaire-schema';
import type { Grouping } from '../../../types/survey/round';
import { randomFrom } from '../random';
import { answersBy, demoIdOf, type Leaning } from './answers';

const DAY = 86_400_000;

/** A round of the demo that is over and counted. */
export interface CountedDemo extends Leaning {
  /** With the school's code behind it the round's. */
  id: string;
  questionnaire: Questionnaire;
  grouping: Grouping;
  daysAgo: number;
  /** Who of ten answered. */
  rate: number;
  publishesBallots: boolean;
  /** What was written, to the item `own`. */
  texts: readonly string[];
}

/** The round as it is just opening, for the scheduler to go on with. */
export const roundOf = (
  { id, questionnaire, grouping, daysAgo, publishesBallots }: CountedDemo,
  school: Institution,
  admin: string,
  now: Date,
): RoundDocument => ({
  ...{ _id: `${id}-${school.code}`, version: 1, place: school.id, schoolId: school.id, prefecture: null },
  ...{ questionnaireId: `${id}-${school.code}`, questionnaireVersion: 1, questionnaire },
  ...{ eligible: EVERYBODY, grouping, schools: [school.id], threshold: 0.5, publishesBallots },
  ...{ opensAt: new Date(now.getTime() - (daysAgo + 7) * DAY), closesAt: new Date(now.getTime() - daysAgo * DAY) },
  ...{ state: 'opening', keysHash: null, createdBy: admin, createdAt: new Date(now.getTime() - (daysAgo + 9) * DAY) },
  recent: [],
});

/** Ballots as they would lie in the urns had they been cast; as many papers as ballots, and two more that were not used. */
export async function castAt(round: RoundDocument, school: Institution, demo: CountedDemo): Promise<void> {
  const part = await parts.get(partIdOf(round._id, school.id));
  if (!part) throw new Error(`${round._id} did not open`);
  const { rate, texts, questionnaire } = demo;
  const random = randomFrom(round._id).next;
  for (const [group, { eligible, urns: count }] of part.groups.entries()) {
    const boxes = Array.from({ length: count }, () => ({ ballots: [] as SealedBallot[], texts: [] as StoredText[] }));
    for (let at = 0; at < Math.round(eligible * rate); at += 1) {
      const id = demoIdOf(round._id, group, at);
      const answers = answersText(questionnaire.items, answersBy(questionnaire.items, random, demo));
      boxes[urnOf(id, count)]?.ballots.push({ id, sealKey: id, seal: sealWith(id, answers), answers });
    }
    if (group === 0)
      for (const text of texts) boxes[0]?.texts.push({ key: demoIdOf(round._id, text), item: 'own', text });
    for (const [urn, { ballots, texts: written }] of boxes.entries())
      await urns.updateWhere(
        { _id: urnIdOf(part._id, group, urn) },
        {
          ballots: ballots.sort((a, b) => (a.id < b.id ? -1 : 1)),
          texts: written.sort((a, b) => (a.key < b.key ? -1 : 1)),
        },
      );
  }
  const { data: classes } = await rolls.find({ partId: part._id }).limit(200).get();
  for (const { _id, eligible } of classes)
    await rolls.updateWhere({ _id }, { taken: Math.min(eligible, Math.ceil(eligible * rate + 0.2)) });
}
