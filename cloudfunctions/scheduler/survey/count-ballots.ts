import { createHash } from 'node:crypto';
import { ballotsCsv } from '@domain/survey/ballots-csv';
import { hushedTexts } from '@domain/survey/hushed-texts';
import { type Mask, openColumns, type Table, tableOf } from '@domain/survey/suppress-results';
import { counter } from '@domain/survey/tally';
import { LEAST_PUBLISHED } from '@types_/survey/results';
import { writeFile } from '../../_kit/storage';
import type { PartDocument } from '../../_kit/survey/parts';
import type { ResultsVersion } from '../../_kit/survey/round-results';
import { itemsOf, type RoundDocument } from '../../_kit/survey/rounds';
import { answersOf, isIntact, type StoredText, type UrnDocument, urns } from '../../_kit/survey/urns';

/** Urns read in one request: some 6,400 ballots, 2 MB; with texts a quarter, for each may be 500 characters. */
const PAGE = 100;
const PAGE_WITH_TEXTS = 25;

/** What lies in the urns of a part. */
export interface Counted {
  table: Table;
  /** By group: those that are counted. */
  ballots: number[];
  /** Ballots whose answers do not fit their seals: in nothing else here. */
  altered: number;
  /** The urns that such ballots still lie in. */
  toSetAside: UrnDocument[];
  /** Those that may be read at all. */
  texts: StoredText[];
  /** The text items that have none such. */
  hushed: string[];
  /** The published ballots, where there are any to publish. */
  file: string | null;
}

/**
 * Counts a part from its urns, exactly and always the same: nothing of it depends on the order in which they are read, or on
 * when. What was changed in its urn is not counted (decision 23). A request for each hundred urns.
 */
export async function countBallots(round: RoundDocument, part: PartDocument, before?: Mask): Promise<Counted> {
  const items = itemsOf(round);
  const most = items.some(({ kind }) => kind === 'text') ? PAGE_WITH_TEXTS : PAGE;
  const boxes = part.groups.map(() => ({ box: counter(items), ballots: 0 }));
  const texts: StoredText[] = [];
  const published: string[] = [];
  const toSetAside: UrnDocument[] = [];
  let altered = 0;
  let page: UrnDocument[] = [];
  do {
    const fields = ['group', 'ballots', 'ids.id', 'answers', 'altered', 'texts'];
    page = await urns.after({ partId: part._id }, page.at(-1)?._id ?? '', most, fields);
    for (const urn of page) {
      const into = boxes[urn.group];
      const intact = urn.ballots.filter(isIntact);
      if (intact.length < urn.ballots.length) toSetAside.push(urn);
      altered += (urn.altered?.length ?? 0) + urn.ballots.length - intact.length;
      const answered = answersOf({ ...urn, ballots: intact });
      // A run that died while it opened the part may have left empty urns of a group that came to nothing.
      if (!into && answered.length > 0) throw new Error(`an urn of ${part._id} is of no group`);
      if (!into) continue;
      for (const answers of answered) into.box.add(answers);
      into.ballots += answered.length;
      texts.push(...urn.texts);
      if (round.publishesBallots) published.push(...answered);
    }
  } while (page.length === most);
  const tallies = boxes.length > 0 ? boxes.map(({ box }) => box.tally()) : [counter(items).tally()];
  const table = tableOf(items, tallies, before);
  const columns = openColumns(items, table);
  const asked = boxes.map(({ box }) => box.askedTexts());
  const hushed = hushedTexts(items, table, asked);
  const isPublished = published.length >= LEAST_PUBLISHED && columns.length > 0;
  return {
    ...{
      table,
      texts: texts.filter(({ item }) => !hushed.includes(item)),
      ballots: boxes.map(({ ballots }) => ballots),
    },
    ...{ hushed, altered, toSetAside },
    file: isPublished ? ballotsCsv(items, columns, published) : null,
  };
}

/** Puts the published ballots where everybody can have them; under the hash of what they say, so that nothing is written over. */
const storedFile = async (partId: string, file: string | null): Promise<string | null> => {
  if (file === null) return null;
  const name = createHash('sha256').update(file).digest('base64url').slice(0, 22);
  return writeFile(`survey-ballots/${partId.replace(':', '/')}/${name}.csv`, Buffer.from(file));
};

/** What was counted, as a version of the results. */
export async function versionOf(
  part: PartDocument,
  { table, ballots, altered, file }: Counted,
  { at, reason }: Pick<ResultsVersion, 'at' | 'reason'>,
): Promise<ResultsVersion> {
  const groups = part.groups.map(({ name, eligible }, group) => ({ name, eligible, ballots: ballots[group] ?? 0 }));
  return {
    ...{ at, reason, ballots: ballots.reduce((sum, count) => sum + count, 0), altered, groups, table },
    ballotsFile: await storedFile(part._id, file),
  };
}
