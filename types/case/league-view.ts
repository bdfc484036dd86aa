import { Day, Moment } from '../core/date';
import * as z from '../core/zod';
import { LeagueTask } from './status-schema';
import { CaseRow } from './view';

/** A case on the youth league's list: why, since when a call is waited for, and when the desk was last asked about it. */
export const LeagueRow = z.extend(CaseRow, {
  task: LeagueTask,
  callSince: z.nullable(Moment),
  urgedAt: z.nullable(Moment),
});
export type LeagueRow = z.infer<typeof LeagueRow>;

/** `from`: how many of the list are known already. */
export const LeagueWish = z.strictObject({ from: z.optional(z.int().check(z.minimum(0), z.maximum(10_000))) });

/**
 * What waits for a school's youth league: the calls first, then what is late, the longest first. The union's admins see the
 * calls alone.
 */
export const LeagueView = z.object({
  as: z.enum(['youth-league', 'union-admin']),
  office: z.string(),
  school: z.string(),
  cases: z.array(LeagueRow),
  /** Whether there are more behind these. */
  more: z.boolean(),
});
export type LeagueView = z.infer<typeof LeagueView>;

/** For each school of a federation, how many of its open cases are long overdue: two counts, and nothing else of any case. */
export const LongOverdueView = z.object({
  scope: z.string(),
  /** Overdue since this day or longer counts. */
  since: Day,
  schools: z.array(z.object({ id: z.string(), name: z.string(), overdue: z.int(), open: z.int() })),
});
export type LongOverdueView = z.infer<typeof LongOverdueView>;
