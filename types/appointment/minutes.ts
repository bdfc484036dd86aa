/** review: a second person reads it; returned: to who wrote it, with a reason; published: everybody reads it. */
export const MINUTES_STATES = ['review', 'returned', 'published'] as const;
export type MinutesStateName = (typeof MINUTES_STATES)[number];

export const COMMITMENT_STATES = ['open', 'kept', 'broken'] as const;
export type CommitmentStateName = (typeof COMMITMENT_STATES)[number];

/** What an owner says about a promise: how it goes, another day, that it is kept, that it will not be. */
export const COMMITMENT_WORDS = ['progress', 'move', 'kept', 'broken'] as const;
export type CommitmentWord = (typeof COMMITMENT_WORDS)[number];

/** How the desk, or the youth league, answers those who say that a promise is not kept: it has looked, and it is; it is not, and goes on. */
export const DISPUTE_ANSWERS = ['stays', 'reopen'] as const;
export type DisputeAnswer = (typeof DISPUTE_ANSWERS)[number];
/** What nobody says: so long nobody has answered that it goes on by itself. */
export const UNANSWERED = 'unanswered';
/** So long after somebody has said that it is not. */
export const DISPUTE_DAYS = 28;

/** Lengths in UTF-16 units; `days`: how far ahead something may be promised. */
export const MINUTES_LIMITS = {
  textMin: 10,
  textMax: 1500,
  promiseMin: 4,
  promiseMax: 60,
  promises: 12,
  outcomeMin: 4,
  outcomeMax: 100,
  /** Of all cases that can be brought to one session (`SESSION_LIMITS.mostSeats`, `APPLICATION_LIMITS.cases`): of each it is said at least that it was not spoken of. */
  outcomes: 3000,
  /** Of these with words of what came of it. */
  outcomesSaid: 100,
  reasonMin: 2,
  reasonMax: 200,
  versions: 20,
  wordMin: 2,
  wordMax: 200,
  words: 40,
  /** Of these the union's desk has for the office that owes it: the office's own are never used up by others. */
  wordsInstead: 10,
  voiceMax: 60,
  days: 366,
  /** Commitments that are shown at once. */
  shown: 300,
  /** Topics of one session that are grouped. */
  topics: 500,
} as const;

/** Public figures count minutes as missing so long after a session: whoever writes them was asked twice by then. */
export const MISSING_DAYS = 10;
/** Whoever was there may rate for so long after the end; then it is summed up, once, so that nobody sees a single one come in. */
export const RATING_DAYS = 14;
/** Fewer ratings, and fewer voices about a promise, than these are not shown. */
export const FEWEST_VOICES = 5;
