import { isEver, type Times } from '@domain/identity/union-desk';
import type { LeagueTask } from '@types_/case/status';
import type { CaseDocument } from '../_kit/case/document';
import { cases } from '../_kit/case/store';
import { _, isOneOf } from '../_kit/database';

/** What a list shows of a case: without its letters, so that a hundred rows stay small. */
export const ROW_FIELDS = {
  _id: true,
  schoolId: true,
  number: true,
  title: true,
  topic: true,
  topicName: true,
  phase: true,
  turn: true,
  deadlines: true,
  repliedAt: true,
  changedAt: true,
  danger: true,
  recused: true,
  aboutUnion: true,
  disputed: true,
} as const;
export type CaseRowDocument = Pick<CaseDocument, keyof typeof ROW_FIELDS>;

/** Up to where a list is known: the moment of its last row, and how many of its rows have that. */
interface Known {
  at: Date;
  seen: number;
}

/**
 * The cases of somebody under all ids they have and had, the last changed first, after what is known already. Many may have
 * changed in one moment.
 */
export async function casesOf(ids: readonly string[], limit: number, after: Known | null): Promise<CaseRowDocument[]> {
  const all = cases
    .find({ authorId: isOneOf(ids), ...(after && { changedAt: _.lte(after.at) }) })
    .orderBy('changedAt', 'desc')
    .orderBy('_id', 'asc');
  return (
    await all
      .skip(after?.seen ?? 0)
      .limit(limit)
      .field(ROW_FIELDS)
      .get()
  ).data;
}

const LEAGUE_FIELDS = { ...ROW_FIELDS, leagueTask: true, urgedAt: true } as const;
type LeagueRowDocument = Pick<CaseDocument, keyof typeof LEAGUE_FIELDS>;

/** What waits for a school's youth league, but for what a reader has no part in: calls first, then by day. */
export async function escalatedAt(
  schoolId: string,
  tasks: readonly LeagueTask[],
  reader: { ids: readonly string[]; apart: readonly Times[]; isOfLeague: boolean },
  { from, limit }: { from: number; limit: number },
): Promise<LeagueRowDocument[]> {
  const others = _.nin([...reader.ids]);
  const waiting = {
    ...{ leagueTask: _.in([...tasks]), authorId: others },
    [reader.isOfLeague ? 'outOfLeague' : 'recused']: others,
  };
  const ordered = cases
    .findAny(thoseFor(reader.apart, { schoolId, ...waiting }))
    .orderBy('leagueTask', 'asc')
    .orderBy('dueDay', 'asc')
    .orderBy('_id', 'asc');
  return (await ordered.skip(from).limit(limit).field(LEAGUE_FIELDS).get()).data;
}

/**
 * Queries that together find what one does, but for what is about the union's desk and filed while a reader was of that desk, or soon after
 * (decision 37).
 */
export function thoseFor(apart: readonly Times[], query: Record<string, unknown>): Record<string, unknown>[] {
  if (isEver(apart)) return [query];
  return [{ ...query, aboutUnion: _.neq(true) }, ...apart.map((times) => ({ ...query, filedAt: within(times) }))];
}

export const within = ({ from, until }: Times) => (until ? _.gte(from).and(_.lt(until)) : _.gte(from));
