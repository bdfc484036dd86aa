import { type LowItem, lowItems } from '@domain/survey/low-items';
import { CAST_GRACE_MS } from '@types_/survey/ballot';
import { type PartDocument, parts } from '../_kit/survey/parts';
import { type RollDocument, rolls } from '../_kit/survey/rolls';
import { type ResultsDocument, roundResults } from '../_kit/survey/round-results';
import { itemsOf, type RoundDocument } from '../_kit/survey/rounds';
import { layOutTexts } from '../_kit/survey/texts';
import { countPart, versionOf } from './count-part';

/** Rolls read in one request, without the people on them. */
const PAGE = 1000;

/** What follows from a part's figures elsewhere; each may come twice. */
export interface Following {
  /** Items below the round's threshold become findings. */
  low(round: RoundDocument, part: PartDocument, items: readonly LowItem[]): Promise<void>;
  /** The turnout, exact for the last time: the rolls go afterwards. */
  turnout(part: PartDocument, classes: readonly Omit<RollDocument, 'people'>[]): Promise<void>;
}

async function classesOf(partId: string): Promise<RollDocument[]> {
  const all: RollDocument[] = [];
  let page: RollDocument[] = [];
  do {
    const fields = ['group', 'college', 'grade', 'className', 'eligible', 'taken'];
    page = await rolls.after({ partId }, page.at(-1)?._id ?? '', PAGE, fields);
    all.push(...page);
  } while (page.length === PAGE);
  return all;
}

/**
 * Counts a school's share of a round and publishes it. The results come last: a run that died before is done again and
 * writes the same, one that died after has nothing left to do here.
 */
export async function closePart(round: RoundDocument, part: PartDocument, following: Following): Promise<void> {
  const counted = await countPart(round, part);
  const classes = await classesOf(part._id);
  const papers = classes.reduce((sum, { taken }) => sum + taken, 0);
  const closedAt = new Date(round.closesAt.getTime() + CAST_GRACE_MS);
  await parts.updateWhere({ _id: part._id }, { papers, countedAt: closedAt });
  await following.turnout(part, classes);
  await layOutTexts(part._id, part.schoolId, counted.texts);
  await following.low(round, part, lowItems(itemsOf(round), counted.table.total, round.threshold));
  const results: ResultsDocument = {
    ...{ _id: part._id, version: 1, roundId: round._id, schoolId: part.schoolId, place: round.place },
    ...{ questionnaireId: round.questionnaireId, title: round.questionnaire.title, items: itemsOf(round) },
    ...{ grouping: round.grouping, threshold: round.threshold, opensAt: round.opensAt, closesAt: round.closesAt },
    ...{ eligible: part.eligible, papers, texts: counted.texts.length, recount: null, recent: [] },
    versions: [await versionOf(part, counted, { at: closedAt, reason: null })],
  };
  await roundResults.add(results);
}
