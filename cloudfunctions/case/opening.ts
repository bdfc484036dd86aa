import { dayOf } from '@domain/core/school-clock';
import { type AccessDocument, accesses } from '../_kit/accesses';
import { approvals, type OpeningRequest } from '../_kit/approvals';
import type { CaseDocument } from '../_kit/cases/document';
import { cases } from '../_kit/cases/store';
import { Collection, isOneOf } from '../_kit/database';

export const schools = new Collection<{ _id: string; kind: string }>('institutions');

/** All that opening a name has to look at. */
export interface OpeningLook extends CaseDocument {
  /** The author's access record. */
  chain: AccessDocument[];
  /** The names that the caller has opened today. */
  today: AccessDocument[];
  /** What the caller has asked the youth league in this case. */
  requests: OpeningRequest[];
  school: { kind: string }[];
}

/** A case with its author's record, what the caller opened today and asked before, and the kind of school: one request. */
export async function lookForOpening(id: string, callerIds: readonly string[], now: Date): Promise<OpeningLook | null> {
  const { list } = await cases
    .aggregate()
    .match({ _id: id })
    .lookup(accesses.joined('authorId', 'personId', 'chain'))
    .lookup(accesses.beside({ 'by.id': isOneOf(callerIds), day: dayOf(now), what: 'name' }, 'today'))
    .lookup(approvals.beside({ kind: 'opening', caseId: id, askedBy: isOneOf(callerIds) }, 'requests'))
    .lookup(schools.joined('schoolId', '_id', 'school'))
    .end();
  return (list as OpeningLook[])[0] ?? null;
}
