import type { Eligible } from '@domain/survey/groups';
import type { Mask, Table } from '@domain/survey/suppress-results';
import type { PlaceId } from '@types_/identity/place';
import type { Item, Words } from '@types_/survey/questionnaire-schema';
import type { Grouping } from '@types_/survey/round';
import { _, appended, Collection } from '../database';
import type { TextCounts } from './texts';
import { urns } from './urns';

/** What was counted, as it may be seen. What is hidden is not here either. */
export interface ResultsVersion {
  at: Date;
  /** Why it was counted again; null of the first. */
  reason: string | null;
  ballots: number;
  /** Ballots whose answers did not fit their seals: not counted. Absent where nobody looked yet. */
  altered?: number;
  groups: { name: string; eligible: number; ballots: number }[];
  table: Table;
  /** In storage, where the round publishes its ballots and there are enough. */
  ballotsFile: string | null;
}

/** The results of a round at one school, whole: what was asked stands in it, so that a page costs one document. */
export interface ResultsDocument {
  /** The part. */
  _id: string;
  version: number;
  roundId: string;
  schoolId: string;
  place: PlaceId;
  /** What the round was about (`subjectOf`): by it earlier results are found. */
  subject: string;
  /** It names whom it assesses: only their own school sees it (`isAboutPersons`). */
  aboutPersons?: true | undefined;
  /** Who was asked, as it was chosen. */
  asked: Eligible;
  title: Words;
  /** People were voted for (`Questionnaire`). */
  vote?: true | undefined;
  /** The union's desk, or somebody at it, was assessed (`Questionnaire`). */
  aboutUnion?: true | undefined;
  items: readonly Item[];
  grouping: Grouping;
  threshold: number;
  opensAt: Date;
  closesAt: Date;
  eligible: number;
  papers: number;
  /** By group; null where it may not be said. */
  groupPapers: (number | null)[];
  /** The last one holds. */
  versions: ResultsVersion[];
  /** How many texts stand how; absent where there never were any. */
  texts?: TextCounts;
  /** Somebody wants it counted again, and why; the scheduler does. */
  recount: string | null;
  /** The last calls that asked for that. */
  recent: { key: string; fingerprint: string }[];
  /** How whoever reads its texts is told that some wait (`TextsCourse`); absent where there were none. */
  tellOn?: string | null;
  wereTold?: boolean;
}

export const roundResults = new Collection<ResultsDocument>('round-results');

/** Puts a further version beside the ones that are there, and how texts stand now, if nobody did meanwhile. */
export const addVersion = (
  { _id, version }: ResultsDocument,
  one: ResultsVersion | null,
  texts: TextCounts,
): Promise<boolean> =>
  roundResults.updateWhere(
    { _id, version },
    { ...(one && { versions: appended([one]) }), texts: _.set(texts), recount: null, version: _.inc(1) },
  );

/** What any version hides stays hidden. */
export const hiddenBefore = (versions: readonly ResultsVersion[]): Mask | undefined => {
  const masks = versions.map(({ table: { total, groups } }) => [total, ...groups]);
  const [first] = masks;
  if (!first) return undefined;
  const hidden = first.map((cells, at) =>
    cells.map((_cell, column) => masks.some((mask) => mask[at]?.[column]?.state === 'hidden')),
  );
  return { total: hidden[0] ?? [], groups: hidden.slice(1) };
};

/** Nothing is cast any more in a round: its urns are closed for good. One request. */
export const sealUrns = (roundId: string): Promise<number> =>
  urns.updateAll({ roundId, sealed: false }, { sealed: true });
