/**
 * What a cell of results (an item or a row, of all or of a group) shows: its counts; that nobody of those who were asked
 * gave an answer that counts; that nobody was asked; or nothing, because it would tell of too few.
 */
export const CELL_STATES = ['shown', 'zero', 'not-asked', 'hidden'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** Ballots are published from so many on, where the round allows it. */
export const LEAST_PUBLISHED = 50;

/** A text waits until an officer has read it. */
export const TEXT_STATES = ['waiting', 'released', 'withheld'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** Why results were published again, and why a text is not shown: so long at most. */
export const MOST_REASON = 200;

/** Texts, and earlier rounds, that one answer has. */
export const TEXTS_AT_ONCE = 20;
export const EARLIER_SHOWN = 3;
export const RESULTS_LISTED = 30;
