/**
 * draft → planned → opening → open → counting → closed; cancelled from draft, planned or open. `opening` and `counting` are
 * the scheduler's: rolls are frozen, ballots counted.
 */
export const ROUND_STATES = ['draft', 'planned', 'opening', 'open', 'counting', 'closed', 'cancelled'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** By what results are shown in groups beside the whole school. */
export const GROUPINGS = ['none', 'college', 'grade'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A group of its own has so many eligible at least; smaller ones are answered for together. */
export const LEAST_GROUP = 30;

/** The name of the group of all, and of those that are too small to stand alone. */
export const NO_GROUP = '';
