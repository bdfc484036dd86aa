import { type FindingCourse, OPEN } from '@domain/survey/finding';
import type { PlaceId } from '@types_/identity/place';
import type { Dimension } from '@types_/survey/questionnaire';
import type { Words } from '@types_/survey/questionnaire-schema';
import { type Recent, remembered } from '../again';
import { _, Collection, replaced } from '../database';
import type { PartDocument } from './parts';
import type { RoundDocument } from './rounds';

/** What came out low in a round at one school, and what is done about it (你说我改; product.md section 3). */
export interface FindingDocument extends FindingCourse {
  /** Part, item and row: there is one for each, however often the round is closed. */
  _id: string;
  version: number;
  roundId: string;
  partId: string;
  schoolId: string;
  /** Whose round it was: its next one waits for the plan. */
  place: PlaceId;
  round: Words;
  closedAt: Date;
  item: string;
  itemTitle: Words;
  dimension: Dimension | null;
  row: string | null;
  rowLabel: Words | null;
  positive: number;
  n: number;
  /** Of its round; absent where it came to light before that was kept. */
  threshold?: number;
  /** The last calls that changed something here, so that a retry is known. */
  recent: Recent[];
}

export const findings = new Collection<FindingDocument>('findings');

/** An item, or a row of a matrix, whose share of positive answers is below the round's threshold. */
export interface Low {
  item: string;
  row: string | null;
  positive: number;
  n: number;
}

const idOf = (partId: string, { item, row }: Low): string => `${partId}:${item}${row === null ? '' : `:${row}`}`;

type Round = Pick<RoundDocument, '_id' | 'place' | 'questionnaire' | 'closesAt'> &
  Partial<Pick<RoundDocument, 'threshold'>>;

function documentOf(round: Round, part: Pick<PartDocument, '_id' | 'schoolId'>, low: Low): FindingDocument {
  const { questionnaire } = round;
  const item = questionnaire.items.find(({ id }) => id === low.item);
  if (!item) throw new Error(`round ${round._id} asks no ${low.item}`);
  const row = item.kind === 'matrix' ? item.rows.find(({ id }) => id === low.row) : undefined;
  return {
    ...{ _id: idOf(part._id, low), version: 1, roundId: round._id, partId: part._id, schoolId: part.schoolId },
    ...{ place: round.place, round: questionnaire.title, closedAt: round.closesAt },
    ...{ item: low.item, itemTitle: item.title, dimension: item.dimension, row: low.row, rowLabel: row?.label ?? null },
    ...{ positive: low.positive, n: low.n, ...OPEN, recent: [] },
    ...(round.threshold !== undefined && { threshold: round.threshold }),
  };
}

/**
 * What came out low at a school becomes findings, when its round is closed. Once more it changes nothing: what stands is left as
 * it is, and what is missing is added. One request, or two and one for each when some stand.
 */
export async function addFindings(
  round: Round,
  part: Pick<PartDocument, '_id' | 'schoolId'>,
  low: readonly Low[],
): Promise<void> {
  const documents = low.map((one) => documentOf(round, part, one));
  if (documents.length === 0 || (await findings.addAll(documents))) return;
  for (const document of documents) await findings.add(document);
}

/** More than there are items and rows in a questionnaire. */
const MOST_OF_PART = 1000;

/** What a corrected count says of the findings of a part: the figures of those that stand, also where they are not low any more. */
export async function correctFindings(partId: string, columns: readonly Low[]): Promise<void> {
  const { data } = await findings.find({ partId }).limit(MOST_OF_PART).get();
  for (const one of data) {
    const { positive, n } = columns.find(({ item, row }) => item === one.item && row === one.row) ?? one;
    if (positive === one.positive && n === one.n) continue;
    await findings.updateWhere({ _id: one._id }, { positive, n, version: _.inc(1) });
  }
}

/** How many findings of a place's rounds have no owner, action and date yet: before there is none, its next round is not planned. One request. */
export const unplannedFindings = (place: PlaceId): Promise<number> => findings.count({ place, state: 'open' });

export const institutions = new Collection<{ _id: string; name: string }>('institutions');

/** As `unplannedFindings`, and at which school to begin: null when there is none. One request. */
export async function whatIsUnplanned(place: PlaceId): Promise<{ count: number; school: string } | null> {
  const unplanned = { place, state: 'open' };
  const first = findings.aggregate().match(unplanned).sort({ schoolId: 1 }).limit(1).project({ schoolId: 1 });
  const { list } = await first
    .lookup(findings.countBeside(unplanned, 'all'))
    .lookup(institutions.joined('schoolId', '_id', 'school'))
    .end();
  const [found] = list as { all: { count: number }[]; school: { name: string }[] }[];
  return found ? { count: found.all[0]?.count ?? 1, school: found.school[0]?.name ?? '' } : null;
}

/** Writes what was decided, if nobody decided anything else meanwhile: null when somebody did. One request. */
export async function saveCourse(
  before: FindingDocument,
  course: FindingCourse,
  call: Recent,
): Promise<FindingDocument | null> {
  const { _id, version } = before;
  const recent = remembered(before, call);
  const { state, owner, action, due, plannedAt, doneAt, notes, earlier, remindOn } = course;
  const values = { state, owner, action, due, plannedAt, doneAt, notes, earlier, remindOn, recent };
  const written = await findings.updateWhere({ _id, version }, { ...replaced(values), version: _.inc(1) });
  return written ? { ...before, ...values, version: version + 1 } : null;
}
