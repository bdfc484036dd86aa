import { maskedName } from '@domain/identity/masked-name';
import type { Actor } from '@domain/identity/membership';
import { type ApplicationDocument, applications } from '../_kit/appointment/applications';
import { BOUND } from '../_kit/appointment/office-holders';
import type { CaseDocument } from '../_kit/case/document';
import { cases } from '../_kit/case/store';
import { unseal } from '../_kit/crypto';
import { asKnown, type PersonDocument, people, personPlace } from '../_kit/people';
import { staffOf } from './colleagues';

/** Somebody of the staff, as a case has to know them. */
export type Officer = Pick<PersonDocument, '_id' | 'name' | 'memberships' | 'former'>;

/** The same, as routing looks at them. */
export const asColleague = (one: Officer) => ({ ...asKnown(one), memberships: one.memberships });

/** What came of a case at meetings to which it was brought without the union's knowing. */
export type Apart = Pick<ApplicationDocument, '_id' | 'outcomes'>;

/** A case as its reader sees it, with who is or was of its school's youth league; missing where nobody looked. */
export type Watched = CaseDocument & { league?: readonly Officer[]; apart?: readonly Apart[] };

/** A case with who has it in hand, and with the colleague and the other case that a step names. */
export interface CaseLook extends CaseDocument {
  league?: readonly Officer[];
  apart: Apart[];
  handler: Officer[];
  colleague: Officer[];
  other: CaseDocument[];
}

/** What a step names beside its case; an empty id is nobody's. */
export interface Named {
  personId?: string;
  caseId?: string;
}

/** The schools that somebody studies at, or holds or held a role at. */
const schoolsOf = ({ student, memberships }: Actor): string[] => [
  ...new Set([...(student ? [student.schoolId] : []), ...memberships.flatMap(({ schoolId }) => schoolId ?? [])]),
];

/** More meetings than one case is brought to. */
const MOST_APART = 50;

/** A case and all that looking at it, or a step in it, has to look at: one request. The youth league of a reader's own schools alone. */
export async function lookAtCase(
  actor: Actor,
  id: string,
  { personId = '', caseId = '' }: Named = {},
): Promise<CaseLook | null> {
  const schoolIds = schoolsOf(actor);
  const { list } = await cases
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .lookup(people.joined('handlerId', '_id', 'handler'))
    .lookup(people.beside({ _id: personId }, 'colleague'))
    .lookup(cases.beside({ _id: caseId }, 'other'))
    .lookup(applications.fieldsBeside({ 'outcomes.caseId': id, caseIds: id }, 'apart', MOST_APART, { outcomes: 1 }))
    .lookup(people.beside({ ...BOUND, ...staffOf(schoolIds, ['youth-league']) }, 'league'))
    .end();
  const [found] = list as CaseLook[];
  if (!found) return null;
  const { league: _elsewhere, ...unwatched } = found;
  return schoolIds.includes(found.schoolId) ? found : unwatched;
}

/** How the staff is shown to each other. */
export const maskedNameOf = ({ _id, name }: Pick<Officer, '_id' | 'name'>): string =>
  maskedName(unseal(name, personPlace(_id, 'name')));
