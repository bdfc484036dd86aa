import { dayOf } from '@domain/core/school-clock';
import { type Actor, idsOf } from '@domain/identity/membership';
import type { CaseDocument } from '../_kit/case/document';
import { cases } from '../_kit/case/store';
import { _, Collection, isOneOf } from '../_kit/database';
import { type AccessDocument, accesses } from '../_kit/identity/accesses';
import { approvals, type OpeningRequest } from '../_kit/identity/approvals';
import { knownSince, type PersonDocument, people } from '../_kit/people';
import { type League, leagueBeside } from '../_kit/youth-league';

export const schools = new Collection<{ _id: string; kind: string }>('institutions');

/** All that opening a name has to look at. */
export interface OpeningLook extends CaseDocument {
  /** The author's access record. */
  chain: AccessDocument[];
  /** The names and numbers that the caller has opened today. */
  today: AccessDocument[];
  /** What the caller has asked the youth league in this case. */
  requests: OpeningRequest[];
  school: { kind: string }[];
  /** Who is, or was, of the youth league of one of the caller's schools: whose word may be asked for. */
  league: League;
}

/** The same, and the line, or the lines, that the author has now. */
interface CallingLook extends OpeningLook {
  line: PersonDocument[];
  later: PersonDocument[];
}

const schoolsOf = ({ memberships }: Actor): string[] => [
  ...new Set(memberships.flatMap(({ schoolId }) => schoolId ?? [])),
];

/** A case with its author's record, what the caller opened today and asked before, and the kind of school. */
const looking = (id: string, caller: Actor, now: Date) =>
  cases
    .aggregate()
    .match({ _id: id })
    .lookup(accesses.joined('authorId', 'personId', 'chain'))
    .lookup(
      accesses.beside({ 'by.id': isOneOf(idsOf(caller)), day: dayOf(now), what: _.in(['name', 'contact']) }, 'today'),
    )
    .lookup(approvals.beside({ kind: 'opening', caseId: id, askedBy: isOneOf(idsOf(caller)) }, 'requests'))
    .lookup(leagueBeside(schoolsOf(caller), 'league'))
    .lookup(schools.joined('schoolId', '_id', 'school'));

/** What opening the author's name has to look at: one request. */
export async function lookForOpening(...asked: Parameters<typeof looking>): Promise<OpeningLook | null> {
  const { list } = await looking(...asked).end();
  return (list as OpeningLook[])[0] ?? null;
}

/** What opening their number has to look at: one request. */
export async function lookForCalling(...asked: Parameters<typeof looking>): Promise<CallingLook | null> {
  const { list } = await looking(...asked)
    .lookup(people.joined('authorId', '_id', 'line'))
    .lookup(knownSince('authorId', 'later'))
    .end();
  return (list as CallingLook[])[0] ?? null;
}
