import type { Item } from '@types_/survey/questionnaire-schema';
import { Refusal } from '../_kit/refusal';
import { type PartDocument, parts } from '../_kit/survey/parts';
import { type RoundKeyDocument, roundKeys } from '../_kit/survey/round-keys';
import { castUntilOf, itemsOf, type RoundDocument, rounds } from '../_kit/survey/rounds';

/** What is asked in a part, and its groups: public, and the same from the moment it takes ballots. */
interface Asked {
  part: PartDocument;
  items: readonly Item[];
}

/** Whether it takes any now is asked for every ballot, and the seed is never kept: it has to be gone when the round is. */
interface Now {
  round?: Pick<RoundDocument, 'state' | 'closesAt'>;
  seed?: RoundKeyDocument;
}

/** More than a province asks at a time. */
const MOST_KNOWN = 200;
/** What this instance has read before: the next ballot need not bring the questionnaire along again. */
const known = new Map<string, Asked>();

async function asItIsNow({ part: { roundId } }: Asked): Promise<Now> {
  const { list } = await roundKeys
    .aggregate()
    .match({ _id: roundId })
    .limit(1)
    .lookup(rounds.fieldsBeside({ _id: roundId }, 'round', 1, { state: 1, closesAt: 1 }))
    .end();
  const [seed] = list as (RoundKeyDocument & { round: NonNullable<Now['round']>[] })[];
  const round = seed?.round[0];
  return { ...(seed && { seed }), ...(round && { round }) };
}

async function readWhole(partId: string): Promise<(Asked & Now) | null> {
  const { list } = await parts
    .aggregate()
    .match({ _id: partId })
    .limit(1)
    .lookup(rounds.joined('roundId', '_id', 'round'))
    .lookup(roundKeys.joined('roundId', '_id', 'seed'))
    .end();
  const [found] = list as (PartDocument & { round: RoundDocument[]; seed: RoundKeyDocument[] })[];
  const round = found?.round[0];
  if (!found || !round) return null;
  const { round: _round, seed: seeds, ...part } = found;
  const [seed] = seeds;
  return { part, items: itemsOf(round), round, ...(seed && { seed }) };
}

/** A part that takes ballots now, with what is asked and its round's seed. One request, a small one from the second ballot on. */
export async function openPartOf(partId: string, now: Date): Promise<Asked & { seed: RoundKeyDocument }> {
  const before = known.get(partId);
  const found = before ? { ...before, ...(await asItIsNow(before)) } : await readWhole(partId);
  const { part, items, round, seed } = found ?? {};
  const isOpen = round?.state === 'open' && now < castUntilOf(round);
  if (!part || !items || !seed || !isOpen) throw new Refusal('ROUND_NOT_OPEN');
  if (!before) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(partId, { part, items });
  }
  return { part, items, seed };
}
