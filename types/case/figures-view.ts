import { Moment } from '../core/date';
import * as z from '../core/zod';

const Share = z.object({ numerator: z.int(), denominator: z.int() });
export type Share = z.infer<typeof Share>;

/** Left out of the solution and satisfaction rates, each in a column of its own. */
const Excluded = z.object({
  ...{ refused: z.int(), withdrawn: z.int(), unreachable: z.int(), merged: z.int() },
  /** Told at the counter without a number, and never claimed. */
  unclaimed: z.int(),
});
export type Excluded = z.infer<typeof Excluded>;

/** The open cases by where they stand. */
const Standing = z.object({
  ...{ submitted: z.int(), acknowledged: z.int(), assigned: z.int() },
  ...{ 'waiting-for-student': z.int(), answered: z.int(), reopened: z.int() },
});
export type Standing = z.infer<typeof Standing>;

/** Of a part of a school's cases. Null: there is a figure, and fewer than ten stand behind it, or it would give such a one away. */
const apart = {
  response: Share,
  solution: z.nullable(Share),
  satisfaction: z.nullable(Share),
  /** Ratings / asked. */
  rating: z.nullable(Share),
  /** Asked, and said nothing: in the base of the solution rate, and never satisfied. */
  silent: z.nullable(z.int()),
  excluded: z.nullable(Excluded),
  /** Days from filing to the end; null also where none came to a result. */
  medianDays: z.nullable(z.int()),
};
export const PartFigures = z.object(apart);
export type PartFigures = z.infer<typeof PartFigures>;

/** The figures of one category or department. */
export const GroupFigures = z.object({
  /** The category; of departments the name, empty for the desk's own. */
  name: z.string(),
  ...apart,
  /** All that are counted here, and of them those that are open. */
  cases: z.int(),
  open: z.int(),
});
export type GroupFigures = z.infer<typeof GroupFigures>;

/** The three rates, each as two numbers, with what is left out beside them. */
export const RatesView = z.object({
  schoolId: z.string(),
  /** When the newest of these figures was counted; null where nothing has been counted yet. */
  asOf: z.nullable(Moment),
  /** First month counted, YYYY-MM. */
  since: z.string(),
  response: Share,
  solution: Share,
  satisfaction: Share,
  rating: Share,
  silent: z.nullable(z.int()),
  /** Results that came by their day / results. */
  result: Share,
  /** Days from filing to the end, of the cases that came to a result. */
  medianDays: z.nullable(z.int()),
  excluded: Excluded,
  /** Neither contacted nor past the limit yet, and not closed yet. */
  pending: z.object({ response: z.int(), outcome: z.int() }),
  /** All that are counted: those that ended, and those that are open. */
  cases: z.int(),
  /** Null while fewer than ten are open. */
  standing: z.nullable(Standing),
  /** Fewer than ten cases: then there are no months, categories and departments. */
  few: z.boolean(),
  months: z.array(z.object({ month: z.string(), ...apart })),
  categories: z.array(GroupFigures),
  departments: z.array(GroupFigures),
});
export type RatesView = z.infer<typeof RatesView>;
