import { isOnPage, pagesFor, urnsOnPage } from '@domain/survey/urn';
import * as z from '@types_/core/zod';
import { BallotPage } from '@types_/survey/ballot-list';
import { _ } from '../_kit/database';
import { problemOf } from '../_kit/problem';
import { Refusal } from '../_kit/refusal';
import { type PartDocument, parts } from '../_kit/survey/parts';
import { type RoundDocument, rounds } from '../_kit/survey/rounds';
import { urnIdOf, urns } from '../_kit/survey/urns';

/** Far above the groups and full pages of a part. */
const MOST_URNS = 1000;

/** A part whose round is closed: all its urns are split by then. One request. */
async function countedPart(partId: string): Promise<PartDocument> {
  const { list } = await parts
    .aggregate()
    .match({ _id: partId })
    .limit(1)
    .lookup(rounds.joined('roundId', '_id', 'round'))
    .end();
  const [part] = list as (PartDocument & { round: RoundDocument[] })[];
  if (part?.round[0]?.state !== 'closed') throw new Refusal('RESULTS_NOT_FOUND');
  return part;
}

/**
 * The ids and seals of all ballots of a part that was counted, a page at a time, by the low bits of the ids and in their order: what
 * everybody who kept their nonce finds their own in. Nothing says what was answered, in which group, or when. Of a ballot that was
 * changed in its urn, and so is not counted, there is the id and no seal. Two requests.
 */
export async function listBallots(query: unknown): Promise<{ pages: number; ballots: [id: string, seal: string][] }> {
  const asked = z.safeParse(BallotPage, query, { reportInput: true });
  if (!asked.success) throw new Refusal('INPUT_INVALID', problemOf(asked.error));
  const { _id, groups } = await countedPart(asked.data.part);
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
  return { pages, ballots: ballots.sort(([a], [b]) => (a < b ? -1 : 1)) };
}
