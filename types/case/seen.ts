/** Steps that say which entry their taker has seen last (domain/case/news.ts). */
export const SEEN_STEPS = [
  'acknowledge',
  'note',
  'reply',
  'ask',
  'answer',
  'extend',
  'refuse',
  'urge',
  'keep',
] as const;
export type SeenStep = (typeof SEEN_STEPS)[number];
