import { type Review, reviewsAfter } from '@domain/case/review';
import type { CaseState } from '@domain/case/state';
import { tells } from '@domain/case/tells';
import { _, Collection } from '../_kit/database';
import { type CaseDocument, derived, recount, type StoredEvent, waiting } from './document';

export const cases = new Collection<CaseDocument>('cases');

/** What a list shows of a case: without its letters, so that a hundred rows stay small. */
export const ROW_FIELDS = {
  _id: true,
  schoolId: true,
  number: true,
  title: true,
  topic: true,
  phase: true,
  turn: true,
  deadlines: true,
  repliedAt: true,
  changedAt: true,
  danger: true,
} as const;
export type CaseRowDocument = Pick<CaseDocument, keyof typeof ROW_FIELDS>;

/** The author's cases, the last changed first. */
export async function casesOf(authorId: string, limit: number): Promise<CaseRowDocument[]> {
  return (await cases.find({ authorId }).orderBy('changedAt', 'desc').limit(limit).field(ROW_FIELDS).get()).data;
}

/**
 * Writes the case after a step, if nobody changed it meanwhile: one conditional update, nothing half done. Who is to be
 * told of it stands in the same write. `own`: the step's own text waits for a person. The case as stored, or null.
 */
export async function saveStep(
  before: CaseDocument,
  after: CaseState,
  event: StoredEvent,
  own: Review | null,
  now: Date,
): Promise<CaseDocument | null> {
  const { title: _title, ...values } = derived(after, now);
  const texts = waiting(reviewsAfter(before.reviews, event, own));
  const recounts = recount(before, values.tally);
  const news = tells(event, before.authorId) === null ? {} : { unnoticed: true };
  const written = await cases.updateWhere(
    { _id: before._id, version: before.version },
    {
      ...changed(after),
      ...values,
      ...news,
      ...recounts,
      buckets: _.set(recounts.buckets),
      tally: _.set(values.tally),
      queues: _.set(values.queues),
      reviews: _.set(texts.reviews),
      checkDue: texts.checkDue,
      events: _.push([event]),
      news: _.inc(1),
      version: _.inc(1),
    },
  );
  const { version, events } = before;
  return written
    ? {
        ...before,
        ...after,
        ...values,
        ...texts,
        ...news,
        ...recounts,
        events: [...events, event],
        version: version + 1,
      }
    : null;
}

/** What a step may change of the state. `set` replaces: a plain object would be merged into the one before. */
const changed = (after: CaseState) => ({
  phase: _.set(after.phase),
  deadlines: _.set(after.deadlines),
  contactedAt: _.set(after.contactedAt),
  repliedAt: _.set(after.repliedAt),
  extended: after.extended,
  reopenings: after.reopenings,
  handlerId: _.set(after.handlerId),
  recused: _.set(after.recused),
  disputed: _.set(after.disputed),
  matterId: _.set(after.matterId),
  escalatedAt: _.set(after.escalatedAt),
});
