/** Where an 议题 stands. Its cases go on whatever its state is. */
export const MATTER_STATES = ['open', 'answered', 'closed'] as const;
export type MatterState = (typeof MATTER_STATES)[number];

export const MATTER_LIMITS = {
  titleMin: 2,
  titleMax: 40,
  /** Cases that one call joins. */
  joins: 20,
  /** Cases that one 议题 ever took in: one look reads them all. */
  cases: 300,
} as const;

/** How like two texts are, in words. */
export const LIKENESSES = ['same', 'very', 'rather'] as const;
export type LikenessWord = (typeof LIKENESSES)[number];
