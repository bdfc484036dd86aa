import type { OutcomeTally, ResponseTally, TallyCounts } from '@domain/case/figures';
import { LEAGUE_TASKS } from '@types_/case/status';
import type { CaseDocument } from '../_kit/cases/document';
import { cases } from '../_kit/cases/store';
import { _, $ } from '../_kit/database';

/** What a list shows of a case: without its letters, so that a hundred rows stay small. */
const ROW_FIELDS = {
  _id: true,
  number: true,
  title: true,
  topic: true,
  phase: true,
  turn: true,
  deadlines: true,
  repliedAt: true,
  changedAt: true,
} as const;
export type CaseRowDocument = Pick<CaseDocument, keyof typeof ROW_FIELDS>;

/** The author's cases, the last changed first. */
export async function casesOf(authorId: string, limit: number): Promise<CaseRowDocument[]> {
  return (await cases.find({ authorId }).orderBy('changedAt', 'desc').limit(limit).field(ROW_FIELDS).get()).data;
}

/**
 * A school's open cases: those where it is the school's turn before those that wait for a student, whose silence must push
 * nothing off the list; in each what is due first at the top.
 */
export async function openCasesAt(schoolId: string, limit: number): Promise<CaseRowDocument[]> {
  const open = cases.find({ schoolId, open: true });
  const ordered = open.orderBy('turn', 'asc').orderBy('dueDay', 'asc'); // 'school' comes before 'student'
  return (await ordered.limit(limit).field(ROW_FIELDS).get()).data;
}

const LEAGUE_FIELDS = { ...ROW_FIELDS, leagueTask: true, urgedAt: true } as const;
type LeagueRowDocument = Pick<CaseDocument, keyof typeof LEAGUE_FIELDS>;

/** What waits for a school's youth league, but for what a reader has no part in: calls first, then by day. */
export async function escalatedAt(schoolId: string, readerId: string, limit: number): Promise<LeagueRowDocument[]> {
  const waiting = { leagueTask: _.in([...LEAGUE_TASKS]), authorId: _.neq(readerId), recused: _.neq(readerId) };
  const ordered = cases
    .find({ schoolId, ...waiting })
    .orderBy('leagueTask', 'asc')
    .orderBy('dueDay', 'asc');
  return (await ordered.limit(limit).field(LEAGUE_FIELDS).get()).data;
}

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
