import {
  COUNTED,
  type Counted,
  isAsked,
  type QueueKey,
  queueKey,
  type Stretch,
  stateOf,
  stretchesAfter,
  stretchesOfState,
} from '@domain/case/queue-place';
import { EVER, isEver, type Times } from '@domain/identity/union-desk';
import { QUEUE_LIMITS, type QueueState } from '@types_/case/queue';
import type { CaseDocument } from '../_kit/case/document';
import { cases } from '../_kit/case/store';
import { _, anyOf, isOneOf } from '../_kit/database';
import { schools } from './opening';
import { type CaseRowDocument, ROW_FIELDS, thoseFor, within } from './repository';

/** What a desk or a department asks its queue for. */
export interface Question {
  schoolId: string;
  /** Who asks, under all their ids: their own cases, and those they shall not handle, are not in their queue. */
  actorIds: readonly string[];
  /** Filed in which times what is about the union's desk exists for them (domain/case/about-union.ts). */
  apart: readonly Times[];
  /** Several: those of each, each case once. */
  whose: readonly QueueKey['whose'][];
  category: QueueKey['category'];
  state: QueueState | null;
  after: string | null;
}

export interface QueueLook {
  rows: (CaseRowDocument & Pick<CaseDocument, 'rank'>)[];
  counts: Record<Counted, number>;
}

type Hidden = Pick<CaseDocument, '_id' | 'queues' | 'rank'>;
const HIDDEN = { queues: true, rank: true };
/** What is about the union's desk and was filed in no time in which that exists for a reader. The youth league has it on its list as long as it is open. */
function unionsFor(schoolId: string, apart: readonly Times[]): object {
  const query = { schoolId, leagueTask: _.in(['desk']), aboutUnion: true };
  if (apart.length === 0) return query;
  // The last of them has no end: what is left lies before each.
  const before = apart.map(({ from: until }, nth) => ({ from: apart[nth - 1]?.until ?? EVER.from, until }));
  return anyOf(before.map((times) => ({ ...query, filedAt: within(times) })));
}

/** An officer has filed, or is recused in, fewer open cases of their school than this. */
const MOST_HIDDEN = 100;

const between = ({ from, to }: Stretch) => _.gte(from).and(_.lt(to));

/**
 * The first rows of a queue and the counts of all its states, in one request. Every row and every count is a stretch of one
 * index, read no further than the limit: it costs the same whatever the school has.
 */
export async function lookAtQueue(
  { schoolId, actorIds, apart, whose, category, state, after }: Question,
  now: Date,
): Promise<QueueLook> {
  const asked = stretchesOfState(state, now);
  const rows = stretchesAfter(asked.stretches, after);
  const keysOf = (status: QueueKey['status']) =>
    isOneOf(whose.map((one) => queueKey({ whose: one, category, status })));
  const key = keysOf(asked.status);
  const others = { recused: _.nin([...actorIds]), authorId: _.nin([...actorIds]) };
  const counts = COUNTED.flatMap((name) => {
    const { status, stretches } = stretchesOfState(stateOf(name), now);
    return stretches.map((one, at) => ({ name, as: `${name}${at}`, key: keysOf(status), one }));
  });
  let look = schools.aggregate().match({ _id: schoolId });
  for (const [at, one] of rows.entries()) {
    const query = { schoolId, queues: key, rank: between(one), ...others };
    look = look.lookup(
      cases.rowsBeside(anyOf(thoseFor(apart, query)), `rows${at}`, 'rank', QUEUE_LIMITS.page + 1, {
        ...ROW_FIELDS,
        rank: true,
      }),
    );
  }
  for (const { as, key: counted, one } of counts)
    look = look.lookup(cases.countUpTo({ schoolId, queues: counted, rank: between(one) }, as, QUEUE_LIMITS.counted));
  const own = { schoolId, open: true, authorId: isOneOf(actorIds) };
  const recused = { schoolId, recused: isOneOf(actorIds), open: true };
  if (!isEver(apart))
    look = look.lookup(cases.rowsBeside(unionsFor(schoolId, apart), 'apart', '_id', MOST_HIDDEN, HIDDEN));
  const { list } = await look
    .lookup(cases.rowsBeside(own, 'own', '_id', MOST_HIDDEN, HIDDEN))
    .lookup(cases.rowsBeside(recused, 'recused', '_id', MOST_HIDDEN, HIDDEN))
    .end();
  const [found = {}] = list as Record<string, never>[];
  const each = ['own', 'recused', 'apart'].flatMap((as) => (found[as] as Hidden[] | undefined) ?? []);
  const hidden = [...new Map(each.map((one) => [one._id, one])).values()];
  const countOf = (name: Counted): number => {
    const all = counts
      .filter((one) => one.name === name)
      .reduce((sum, { as }) => sum + ((found[as] as { count: number }[] | undefined)?.[0]?.count ?? 0), 0);
    if (all >= QUEUE_LIMITS.counted) return QUEUE_LIMITS.counted;
    const isCounted = (one: Hidden) =>
      whose.some((each) => isAsked(one, { whose: each, category }, stateOf(name), now));
    return all - hidden.filter(isCounted).length;
  };
  return {
    rows: rows.flatMap((_row, at) => (found[`rows${at}`] as QueueLook['rows'] | undefined) ?? []),
    counts: Object.fromEntries(COUNTED.map((name) => [name, countOf(name)])) as Record<Counted, number>,
  };
}
