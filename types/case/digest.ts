/** Where a digest stands: written, read by a second person, then public or sent back; taken down, it stays in the record. */
export const DIGEST_STATES = ['draft', 'review', 'returned', 'published', 'withdrawn'] as const;
export type DigestState = (typeof DIGEST_STATES)[number];

/** What became of what a digest tells of. `ended`: it is over and nobody said whether it was solved. */
export const DIGEST_OUTCOMES = ['open', 'solved', 'unsolved', 'ended'] as const;
export type DigestOutcome = (typeof DIGEST_OUTCOMES)[number];

export const DIGEST_LIMITS = {
  titleMin: 4,
  titleMax: 40,
  textMin: 10,
  textMax: 600,
  reasonMin: 2,
  reasonMax: 200,
  /** Digests of one school that are shown, the newest. */
  shown: 300,
  /** Characters of its text that a list has. */
  beginning: 80,
} as const;
