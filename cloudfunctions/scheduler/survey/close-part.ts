import { dayOf } from '@domain/core/school-clock';
import { isAboutPersons } from '@domain/survey/about-persons';
import { subjectOf } from '@domain/survey/compare-results';
import { lowItems } from '@domain/survey/low-items';
import { papersOfGroup } from '@domain/survey/turnout';
import { addFindings } from '../../_kit/survey/findings';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import { type ResultsDocument, roundResults } from '../../_kit/survey/round-results';
import { castUntilOf, isRoundAboutUnion, itemsOf, type RoundDocument } from '../../_kit/survey/rounds';
import { countTexts, layOutTexts } from '../../_kit/survey/texts';
import { turnouts } from '../../_kit/survey/turnouts';
import { setAside } from '../../_kit/survey/urns';
import { countBallots, versionOf } from './count-ballots';
import { countPapers } from './count-papers';

/**
 * Counts a school's share of a round and publishes it. The results come last: a run that died before is done again and
 * writes the same, one that died after has nothing left to do here.
 */
export async function closePart(round: RoundDocument, part: PartDocument): Promise<void> {
  const counted = await countBallots(round, part);
  for (const urn of counted.toSetAside) await setAside(urn);
  const closedAt = castUntilOf(round);
  // Exact for the last time: the rolls go afterwards.
  await countPapers(part, closedAt);
  const papers = (await parts.get(part._id))?.papers ?? part.papers;
  const turnout = await turnouts.get(part._id);
  const groupPapers = part.groups.map((group) => turnout && papersOfGroup(group, round.grouping, turnout));
  const { vote, aboutPersons } = round.questionnaire;
  const aboutUnion = isRoundAboutUnion(round);
  const belongs = { partId: part._id, schoolId: part.schoolId, ...(aboutUnion && { aboutUnion: round.opensAt }) };
  await layOutTexts(belongs, counted.texts);
  // Nobody is a thing that somebody has to better.
  if (!aboutPersons) await addFindings(round, part, lowItems(itemsOf(round), counted.table.total, round.threshold));
  const results: ResultsDocument = {
    ...{ _id: part._id, version: 1, roundId: round._id, schoolId: part.schoolId, place: round.place },
    ...{ subject: subjectOf(round.questionnaire), asked: round.eligible },
    ...(isAboutPersons(round.questionnaire) && { aboutPersons: true as const }),
    ...{
      title: round.questionnaire.title,
      ...(vote && { vote }),
      ...(aboutUnion && { aboutUnion }),
      items: itemsOf(round),
    },
    ...{ grouping: round.grouping, threshold: round.threshold, opensAt: round.opensAt, closesAt: round.closesAt },
    ...{ eligible: part.eligible, papers, groupPapers, recount: null, recent: [] },
    ...(counted.texts.length > 0 && { tellOn: dayOf(closedAt), texts: await countTexts(part._id) }),
    versions: [await versionOf(part, counted, { at: closedAt, reason: null })],
  };
  await roundResults.add(results);
}
