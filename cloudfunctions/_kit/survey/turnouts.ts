import type { TurnoutLines } from '@domain/survey/turnout';
import { _, Collection } from '../database';

/**
 * The turnout of a part by college, year and class, as it may be shown and no finer, counted on the hour: a live figure of a
 * class would show who has just been there.
 */
export interface TurnoutDocument extends TurnoutLines {
  /** The part. */
  _id: string;
  roundId: string;
  countedAt: Date;
}

export const turnouts = new Collection<TurnoutDocument>('round-turnouts');

/** Writes a count over an older one; never over a newer. Two requests at most. */
export async function saveTurnout(document: TurnoutDocument): Promise<void> {
  const { _id, roundId: _roundId, countedAt, ...lines } = document;
  const values = Object.fromEntries(Object.entries(lines).map(([name, value]) => [name, _.set(value)]));
  if (await turnouts.updateWhere({ _id, countedAt: _.lt(countedAt) }, { ...values, countedAt })) return;
  await turnouts.add(document);
}
