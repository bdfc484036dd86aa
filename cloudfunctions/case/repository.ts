import type { OutcomeTally, ResponseTally, TallyCounts } from '@domain/case/figures';
import { type Review, reviewsAfter } from '@domain/case/review';
import type { CaseState } from '@domain/case/state';
import { tells } from '@domain/case/tells';
import { _, $, Collection } from '../_kit/database';
import { type CaseDocument, derived, type StoredEvent, waiting } from './document';

export const cases = new Collection<CaseDocument>('cases');

/** What a list shows of a case: without its letters, so that a hundred rows stay small. */
const ROW_FIELDS = {
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
  recused: true,
  disputed: true,
} as const;
export type CaseRowDocument = Pick<CaseDocument, keyof typeof ROW_FIELDS>;

/** The author's cases, the last changed first. */
export async function casesOf(authorId: string, limit: number): Promise<CaseRowDocument[]> {
  return (await cases.find({ authorId }).orderBy('changedAt', 'desc').limit(limit).field(ROW_FIELDS).get()).data;
}

/**
 * A school's open cases, or those of one of its departments: those where it is the school's turn before those that wait for a
 * student, whose silence must push nothing off the list; in each what is due first at the top.
 */
export async function openCasesAt(
  schoolId: string,
  department: string | null,
  limit: number,
): Promise<CaseRowDocument[]> {
  const open = cases.find({ schoolId, open: true, ...(department === null ? {} : { department }) });
  const ordered = open.orderBy('turn', 'asc').orderBy('dueDay', 'asc'); // 'school' comes before 'student'
  return (await ordered.limit(limit).field(ROW_FIELDS).get()).data;
}

/**
 * Writes the case after a step, if nobody changed it meanwhile: one conditional update, nothing half done. Who is to be
 * told of it stands in the same write. `own`: the step's own text waits for a person. `more`: what becomes of the author
 * beside it. The case as stored, or null.
 */
export async function saveStep(
  before: CaseDocument,
  after: CaseState,
  event: StoredEvent,
  own: Review | null,
  now: Date,
  more: Partial<Pick<CaseDocument, 'author' | 'noticed'>> = {},
): Promise<CaseDocument | null> {
  const { title: _title, ...values } = derived(after, now);
  const texts = waiting(reviewsAfter(before.reviews, event, own));
  const news = tells(event, before.authorId) === null ? {} : { unnoticed: true };
  const written = await cases.updateWhere(
    { _id: before._id, version: before.version },
    {
      ...changed(after),
      ...Object.fromEntries(Object.entries(more).map(([field, value]) => [field, _.set(value)])),
      ...values,
      ...news,
      tally: _.set(values.tally),
      reviews: _.set(texts.reviews),
      checkDue: texts.checkDue,
      events: _.push([event]),
      news: _.inc(1),
      version: _.inc(1),
    },
  );
  const { version, events } = before;
  return written
    ? { ...before, ...after, ...values, ...more, ...texts, ...news, events: [...events, event], version: version + 1 }
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
  disputed: _.set(after.disputed),
  matterId: _.set(after.matterId),
  escalatedAt: _.set(after.escalatedAt),
});

/** Far above what there can be: months of a school year × six kinds of response and fourteen of outcome. */
const MOST_KINDS = 1000;

type Half = ({ of: 'responses'; due: boolean } & ResponseTally) | ({ of: 'outcomes' } & OutcomeTally);

/**
 * Equal halves of a school's tallies from `since` on, counted together by the database; `today` decides which
 * acknowledgements are past their day.
 */
export async function countTallies(schoolId: string, since: string, today: string): Promise<TallyCounts> {
  const response = {
    of: 'responses',
    responseMonth: '$tally.responseMonth',
    contactedInTime: '$tally.contactedInTime',
    due: $.lt(['$firstAcknowledgeDay', today]),
  };
  const outcome = {
    of: 'outcomes',
    outcomeMonth: '$tally.outcomeMonth',
    verdict: '$tally.verdict',
    rating: '$tally.rating',
    excluded: '$tally.excluded',
  };
  const inPeriod = [
    { 'half.responseMonth': _.gte(since) },
    { 'half.outcomeMonth': _.gte(since) },
    { 'half.of': 'outcomes', 'half.outcomeMonth': null },
  ];
  const { list } = await cases
    .aggregate()
    .match({ schoolId })
    .project({ half: [response, outcome] })
    .unwind('$half')
    .match(_.or(inPeriod))
    .group({ _id: '$half', count: $.sum(1) })
    .limit(MOST_KINDS)
    .end();
  if (list.length === MOST_KINDS) throw new Error(`${schoolId} has more kinds of tallies than can be counted`);
  const rows = list as { _id: Half; count: number }[];
  return {
    responses: rows.flatMap(({ _id, count }) => (_id.of === 'responses' ? [{ ..._id, count }] : [])),
    outcomes: rows.flatMap(({ _id, count }) => (_id.of === 'outcomes' ? [{ ..._id, count }] : [])),
  };
}
