import type { DrawFacts, KeptDraw } from './recomputed';

/** What a draw is handed on as, for the script outside the app (tools/recompute/draw.mjs): all that is public of it, and what this phone knows. */
export const drawFile = (
  { session, listHash, value, seed, orderHash }: DrawFacts,
  { list, seats }: { list: string; seats: number },
  mine: { ticket: string; place: number | null } | null,
  kept: KeptDraw | null,
): string =>
  JSON.stringify({
    ...{ what: 'xuesheng draw 1', session, seats, list, listHash, value, seed, orderHash },
    ...(kept ? { kept: kept.listHash } : {}),
    ...(mine ? { mine } : {}),
  });
