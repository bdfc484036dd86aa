import type { CaseDocument } from '../_kit/cases/document';
import { cases } from '../_kit/cases/store';

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
