import { type Review, reviewsAfter } from '@domain/case/review';
import type { CaseState } from '@domain/case/state';
import { tells } from '@domain/case/tells';
import { _ } from '../database';
import { linked } from './chain';
import { type CaseDocument, derived, recount, type StoredEvent, waiting } from './document';
import { cases } from './store';

/** How a step came about. */
interface Step {
  /** The key and fingerprint of the call that took it; of what a matter does to its cases, a key that follows from both. */
  made: Pick<StoredEvent, 'key' | 'fingerprint'>;
  /** Its own text waits for a person. */
  own: Review | null;
  now: Date;
}

/**
 * Writes the case after a step, if nobody changed it meanwhile: one conditional update, nothing half done. Who is to be
 * told of it stands in the same write. The case as stored, or null.
 */
export async function writeStep(before: CaseDocument, after: CaseState, step: Step): Promise<CaseDocument | null> {
  const { made, own, now } = step;
  const { _id, version, events } = before;
  const taken = after.events.slice(events.length).map((event) => ({ ...event, ...made }));
  const [event] = linked(_id, before, events, taken);
  if (!event) throw new Error('a step without an event');
  const { title: _title, ...values } = derived(after, now);
  const texts = waiting(reviewsAfter(before.reviews, event, own));
  const recounts = recount(before, values.tally);
  const news = tells(event, before.authorId) === null ? {} : { unnoticed: true };
  const written = await cases.updateWhere(
    { _id, version },
    {
      ...changed(after),
      ...values,
      ...news,
      ...recounts,
      buckets: _.set(recounts.buckets),
      tally: _.set(values.tally),
      reviews: _.set(texts.reviews),
      checkDue: texts.checkDue,
      events: _.push([event]),
      news: _.inc(1),
      version: _.inc(1),
    },
  );
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
