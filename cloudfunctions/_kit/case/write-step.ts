import { type Review, reviewsAfter } from '@domain/case/review';
import type { CaseState } from '@domain/case/state';
import { tells } from '@domain/case/tells';
import type { SchoolCalendar } from '@domain/core/school-days';
import { _ } from '../database';
import { linked } from './chain';
import { type CaseDocument, derived, recount, type StoredEvent, waiting } from './document';
import { sealsOf } from './seals';
import { claimHashIn } from './slip';
import { cases } from './store';

/** How a step came about. */
interface Step {
  /** The key and fingerprint of the call that took it; of what time does, a key that follows from case and alarm. */
  made: Pick<StoredEvent, 'key' | 'fingerprint'>;
  /** Its own text waits for a person. */
  own: Review | null;
  /** Alarms that have rung by now. */
  rung: readonly string[];
  now: Date;
  calendar: SchoolCalendar;
  /** What becomes of the author beside it. */
  more?: Partial<Pick<CaseDocument, 'author' | 'noticed'>>;
}

/**
 * Writes the case after a step, if nobody changed it meanwhile: one conditional update, nothing half done. Who is to be
 * told of it, and when time has its next turn, stand in the same write. The case as stored, or null.
 */
export async function writeStep(before: CaseDocument, after: CaseState, step: Step): Promise<CaseDocument | null> {
  const { made, own, now, calendar, more = {} } = step;
  const { _id, version, events } = before;
  const taken = after.events.slice(events.length).map((event) => ({ ...event, ...made }));
  const [event] = linked(_id, before, after, events, taken);
  if (!event) throw new Error('a step without an event');
  const { title: _title, ...values } = derived(after, now, calendar, step.rung);
  const rung = [...step.rung];
  const texts = waiting(reviewsAfter(before.reviews, event, own));
  const claimHash = claimHashIn(_id, after);
  const seals = sealsOf({ ...before, ...after, ...more, rung, reviews: texts.reviews });
  const recounts = recount(before, values.tally);
  const news = tells(event, before.authorId) === null ? {} : { unnoticed: true };
  const written = await cases.updateWhere(
    { _id, version },
    {
      ...changed(after),
      ...Object.fromEntries(Object.entries(more).map(([field, value]) => [field, _.set(value)])),
      ...values,
      ...news,
      ...recounts,
      buckets: _.set(recounts.buckets),
      wakeAt: _.set(values.wakeAt),
      urgedAt: _.set(values.urgedAt),
      tally: _.set(values.tally),
      queues: _.set(values.queues),
      outOfLeague: _.set(values.outOfLeague),
      claimHash: _.set(claimHash),
      seals: _.set(seals),
      rung: _.set(rung),
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
        ...more,
        ...texts,
        ...news,
        ...recounts,
        rung,
        claimHash,
        seals,
        events: [...events, event],
        version: version + 1,
      }
    : null;
}

/** What a step may change of the state. `set` replaces: a plain object would be merged into the one before. */
const changed = (after: CaseState) => ({
  authorId: after.authorId,
  phase: _.set(after.phase),
  deadlines: _.set(after.deadlines),
  contactedAt: _.set(after.contactedAt),
  repliedAt: _.set(after.repliedAt),
  extended: after.extended,
  reopenings: after.reopenings,
  handlerId: _.set(after.handlerId),
  recused: _.set(after.recused),
  aboutUnion: after.aboutUnion === true,
  disputed: _.set(after.disputed),
  matterId: _.set(after.matterId),
  escalatedAt: _.set(after.escalatedAt),
});
