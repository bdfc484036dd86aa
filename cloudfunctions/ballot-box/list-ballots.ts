import { isAboutPersons } from '@domain/survey/about-persons';
import { isOnPage, pagesFor, urnsOnPage } from '@domain/survey/urn';
import * as z from '@types_/core/zod';
import { BallotPage } from '@types_/survey/ballot-list';
import { _ } from '../_kit/database';
import { problemOf } from '../_kit/problem';
import { Refusal } from '../_kit/refusal';
import { temporaryUrls } from '../_kit/storage';
import { type PartDocument, parts } from '../_kit/survey/parts';
import { type ResultsDocument, type ResultsVersion, roundResults } from '../_kit/survey/round-results';
import { type RoundDocument, rounds } from '../_kit/survey/rounds';
import { urnIdOf, urns } from '../_kit/survey/urns';

/** Far above the groups and full pages of a part. */
const MOST_URNS = 1000;

/** A page of the list. */
interface List {
  pages: number;
  ballots: [id: string, seal: string][];
  file?: string;
}

type Results = Pick<ResultsDocument, 'aboutPersons' | 'vote'> & { versions: Pick<ResultsVersion, 'ballotsFile'>[] };
const OF_RESULTS = { aboutPersons: 1, vote: 1, 'versions.ballotsFile': 1 };

/** A part whose round is closed: all its urns are split by then. With the published ballots, if there are any. One request. */
async function countedPart(partId: string): Promise<PartDocument & { file: string | null }> {
  const { list } = await parts
    .aggregate()
    .match({ _id: partId })
    .limit(1)
    .lookup(rounds.joined('roundId', '_id', 'round'))
    .lookup(roundResults.fieldsBeside({ _id: partId }, 'results', 1, OF_RESULTS))
    .end();
  const [part] = list as (PartDocument & { round: RoundDocument[]; results: Results[] })[];
  if (part?.round[0]?.state !== 'closed') throw new Refusal('RESULTS_NOT_FOUND');
  const [found] = part.results;
  // What names people is had by people of their school only, and nobody is known here.
  return { ...part, file: found && !isAboutPersons(found) ? (found.versions.at(-1)?.ballotsFile ?? null) : null };
}

/**
 * The ids and seals of all ballots of a part that was counted, a page at a time, by the low bits of the ids and in their order: what
 * everybody who kept their nonce finds their own in. Nothing says what was answered, in which group, or when. Of a ballot that was
 * changed in its urn, and so is not counted, there is the id and no seal. With the first page comes where the published ballots are, so that
 * nobody has to ask for them by name to look for their own. Two requests, three where ballots are published.
 */
export async function listBallots(query: unknown): Promise<List> {
  const asked = z.safeParse(BallotPage, query, { reportInput: true });
  if (!asked.success) throw new Refusal('INPUT_INVALID', problemOf(asked.error));
  const { _id, groups, file } = await countedPart(asked.data.part);
  const pages = pagesFor(groups.reduce((sum, group) => sum + group.urns, 0));
  const page = Number(asked.data.from);
  if (page >= pages) return { pages, ballots: [] };
  const ids = groups.flatMap(({ urns: count }, group) =>
    urnsOnPage(count, page, pages).map((urn) => urnIdOf(_id, group, urn)),
  );
  const { data } = await urns
    .find({ _id: _.in(ids) })
    .limit(MOST_URNS)
    .field({ ids: true, altered: true })
    .get();
  const ballots = data
    .flatMap(({ ids: counted = [], altered = [] }) => [...counted, ...altered.map((id) => ({ id, seal: '' }))])
    .filter(({ id }) => isOnPage(id, page, pages))
    .map(({ id, seal }): [string, string] => [id, seal]);
  const [url] = file !== null && page === 0 ? await temporaryUrls([file]) : [];
  return { pages, ballots: ballots.sort(([a], [b]) => (a < b ? -1 : 1)), ...(url && { file: url }) };
}
