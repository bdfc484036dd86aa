import { killRound } from './kill-round';
import type { Sizes } from './sizes';

/** kill -9 at random under load, with compaction, again and again in one folder. */
export async function measureKills(folder: string, sizes: Sizes): Promise<unknown> {
  let next = 0;
  let acknowledged = 0;
  const wrong: unknown[] = [];
  for (let round = 0; round < sizes.killRounds; round++) {
    const result = await killRound(folder, next, 500 + Math.random() * 15_000);
    next = result.next;
    acknowledged += result.acknowledged;
    if (result.lost.length > 0 || result.halved.length > 0) wrong.push({ round, ...result });
  }
  return { rounds: sizes.killRounds, acknowledged, wrong, isMet: wrong.length === 0 };
}
