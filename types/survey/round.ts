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

/** A round opens so long after it is planned at least, lasts from a day to two months, and is planned no further ahead than this. */
export const ROUND_TIMES = { leastAheadMinutes: 10, leastHours: 24, mostDays: 60, mostAheadDays: 180 } as const;

/** What may be wrong with a round's times. */
export const TIME_PROBLEMS = ['too-soon', 'too-far', 'too-short', 'too-long'] as const;
export type TimeProblem = (typeof TIME_PROBLEMS)[number];

/** What an officer may do to a round. */
export const ROUND_STEPS = ['save', 'plan', 'cancel'] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

/** What a planned round still waits for when its hour has come: that an earlier one of the same place is counted; that what came out low has plans; that whom it asks is on the roster, and many enough. */
export const WAITS = ['count', 'plans', 'people'] as const;
export type Wait = (typeof WAITS)[number];

/** What an officer should think about, though it is not forbidden: all of it in a holiday; so few at a school that it cannot be asked. */
export const ROUND_WARNINGS = ['in-break', 'too-few'] as const;
export type RoundWarning = (typeof ROUND_WARNINGS)[number];

/** Below which share of positive answers something has to be done: what can be chosen, and nothing else. */
export const THRESHOLDS = [0.5, 0.6, 0.7, 0.8] as const;
export type Threshold = (typeof THRESHOLDS)[number];

export const ROUND_LIMITS = {
  colleges: 200,
  grades: 20,
  classes: 500,
  name: 60,
  reasonMin: 2,
  reason: 200,
} as const;

/** A round asks so many at a school at least: of fewer an answer says whose it is, to whoever knows whom it asks. */
export const LEAST_ASKED = 10;

/** A turnout is shown of so many eligible at least (product.md section 3). */
export const LEAST_TURNOUT = 10;

/** When people are told of a round that they have not answered: at its opening, at half time, a day before its end. */
export const OCCASIONS = ['opening', 'half-time', 'last-day'] as const;
export type Occasion = (typeof OCCASIONS)[number];
