import { createHash } from 'node:crypto';
import { sealWith } from '@domain/survey/ballot-id';
import { urnOf } from '@domain/survey/urn';
import { CAST_GRACE_MS } from '@types_/survey/ballot';
import { _ } from '../../cloudfunctions/_kit/database';
import { type PartDocument, partIdOf } from '../../cloudfunctions/_kit/survey/parts';
import { type ResultsDocument, roundResults } from '../../cloudfunctions/_kit/survey/round-results';
import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import {
  type SealedBallot,
  type StoredText,
  type UrnDocument,
  urnIdOf,
  urns,
} from '../../cloudfunctions/_kit/survey/urns';
import { closeRounds } from '../../cloudfunctions/scheduler/jobs/close-rounds';
import { runJob } from './jobs';
import { JILIN } from './schools';
import { openRound, partOf } from './survey';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Lays ballots into the urns of a group as they would lie there had they been cast; `texts` by item. */
export async function fillUrns(
  part: PartDocument,
  group: number,
  ballots: readonly string[],
  texts: Readonly<Record<string, readonly string[]>> = {},
): Promise<void> {
  const { urns: count = 1 } = part.groups[group] ?? {};
  const into = Array.from({ length: count }, () => ({ ballots: [] as SealedBallot[], texts: [] as StoredText[] }));
  for (const [at, answers] of ballots.entries()) {
    const id = hash(`${part._id}/${group}/${at}`);
    into[urnOf(id, count)]?.ballots.push({ id, sealKey: hash(id), seal: sealWith(hash(id), answers), answers });
  }
  for (const [item, written] of Object.entries(texts))
    for (const [at, text] of written.entries()) {
      const key = hash(`${part._id}/${group}/${item}/${at}`);
      into[urnOf(key, count)]?.texts.push({ key, item, text });
    }
  for (const [urn, laid] of into.entries())
    await urns.updateWhere({ _id: urnIdOf(part._id, group, urn) }, {
      ...{ ids: _.remove() as never, answers: _.remove() as never, altered: _.remove() as never },
      ballots: laid.ballots.sort((a, b) => (a.id < b.id ? -1 : 1)),
      texts: laid.texts.sort((a, b) => (a.key < b.key ? -1 : 1)),
    } satisfies Partial<UrnDocument>);
}

/** The moment from which a round is closed. */
export const overAt = ({ closesAt }: RoundDocument): Date => new Date(closesAt.getTime() + CAST_GRACE_MS);

export const closeNow = (round: RoundDocument) => runJob(closeRounds, overAt(round));

/** A round in which these ballots were cast, by group, and which was closed and counted. */
export async function countedRound(
  ballots: readonly (readonly string[])[],
  more: Partial<RoundDocument> = {},
  texts: Readonly<Record<string, readonly string[]>> = {},
): Promise<{ round: RoundDocument; part: PartDocument }> {
  const round = await openRound(more);
  const part = await partOf(round, round.schools[0]);
  for (const [group, some] of ballots.entries()) await fillUrns(part, group, some, group === 0 ? texts : {});
  await closeNow(round);
  return { round, part };
}

export const resultsOf = async (round: RoundDocument, school = JILIN.id): Promise<ResultsDocument> => {
  const found = await roundResults.get(partIdOf(round._id, school));
  if (!found) throw new Error('no results');
  return found;
};
