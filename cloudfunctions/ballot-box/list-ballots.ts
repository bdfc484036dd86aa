import * as z from '@types_/core/zod';
import { BallotPage } from '@types_/survey/ballot-list';
import { _ } from '../_kit/database';
import { problemOf } from '../_kit/problem';
import { Refusal } from '../_kit/refusal';
import { type PartDocument, parts } from '../_kit/survey/parts';
import { type RoundDocument, rounds } from '../_kit/survey/rounds';
import { idsOf, urnIdOf, urns } from '../_kit/survey/urns';

/** Urns of one page: some 6,400 ballots and 400 KB, below the 1 MB of an answer however full they are. */
const PER_PAGE = 100;

/** All urns of a part, those of all groups through each other: what group a ballot is of, no page says. */
const urnIdsOf = ({ _id, groups }: PartDocument): string[] =>
  groups
    .flatMap(({ urns: count }, group) => Array.from({ length: count }, (_each, urn) => ({ group, urn })))
    .sort((a, b) => a.urn - b.urn || a.group - b.group)
    .map(({ group, urn }) => urnIdOf(_id, group, urn));

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
 * The ids and seals of all ballots of a part that was counted, a page at a time, each page in the order of the ids: what
 * everybody who kept their nonce finds their own in. Nothing says what was answered, in which group, or when. Two requests.
 */
export async function listBallots(query: unknown): Promise<{ pages: number; ballots: [id: string, seal: string][] }> {
  const asked = z.safeParse(BallotPage, query, { reportInput: true });
  if (!asked.success) throw new Refusal('INPUT_INVALID', problemOf(asked.error));
  const ids = urnIdsOf(await countedPart(asked.data.part));
  const from = Number(asked.data.from);
  const { data } = await urns
    .find({ _id: _.in(ids.slice(from * PER_PAGE, (from + 1) * PER_PAGE)) })
    .limit(PER_PAGE)
    .field({ ids: true, 'ballots.id': true, 'ballots.seal': true } as never)
    .get();
  const ballots = data.flatMap((urn) => idsOf(urn).map(({ id, seal }): [string, string] => [id, seal]));
  return { pages: Math.ceil(ids.length / PER_PAGE), ballots: ballots.sort(([a], [b]) => (a < b ? -1 : 1)) };
}
