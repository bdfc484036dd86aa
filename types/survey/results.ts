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

/**
 * What a text is withheld for: it names somebody, or shows whom it means; it shows who wrote it; it insults or threatens; somebody may
 * come to harm, which has to be followed; it has nothing to do with what was asked; or what is said in words.
 */
export const WITHHELD_FOR = ['names', 'writer', 'insult', 'danger', 'off-topic', 'other'] as const;
export type WithheldFor = (typeof WITHHELD_FOR)[number];

/** Who reads texts: the union's desk and the youth league; the youth league alone, of what is about the desk; or nobody, where there is none. */
export const TEXT_READERS = ['desk', 'league', 'nobody'] as const;
export type TextReader = (typeof TEXT_READERS)[number];

/** Why results were published again, and what is said beside a text that is not shown: so long at most. */
export const MOST_REASON = 200;

/** Texts, and earlier rounds, that one answer has. */
export const TEXTS_AT_ONCE = 20;
export const EARLIER_SHOWN = 3;
export const RESULTS_LISTED = 30;
