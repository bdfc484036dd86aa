import { CASE_HANDLERS } from '@domain/identity/membership';
import { isAboutPersons } from '@domain/survey/about-persons';
import { nameCandidates } from '@domain/survey/name-candidates';
import { writtenIn } from '@domain/survey/questionnaire-texts';
import { _, anyOf, Collection } from '../_kit/database';
import { lookForNames, type NameLook } from '../_kit/identity/students-named';
import { nameHashOf, people } from '../_kit/people';
import { refuseName } from '../_kit/public-words';
import type { RoundDocument } from '../_kit/survey/rounds';

const institutions = new Collection<{ _id: string }>('institutions');

/** More than hold a role at the desks of the province, or have within the years in which students there know them. */
const MOST_OFFICERS = 5000;
const KNOWN_MS = 4 * 365 * 86_400_000;

interface Officer {
  nameHash: string;
  memberships: { schoolId: string | null }[];
}

/** What may be a name both in a text and in what a round that names people asks: whom it is about. */
function subjectsIn({ questionnaire }: Pick<RoundDocument, 'questionnaire'>, text: string): string[] {
  if (!isAboutPersons(questionnaire)) return [];
  const written = new Set([...writtenIn(questionnaire)].flatMap(nameCandidates));
  return nameCandidates(text).filter((one) => written.has(one));
}

/** The first name in a text that is an officer's, compared by its hash at each school. */
function officerIn(text: string, officers: readonly Officer[], schools: readonly string[]): string | null {
  const hashes = new Set(officers.map(({ nameHash }) => nameHash));
  const theirs = schools.filter((id) =>
    officers.some(({ memberships }) => memberships.some((one) => one.schoolId === id)),
  );
  return nameCandidates(text).find((name) => theirs.some((id) => hashes.has(nameHashOf(id, name)))) ?? null;
}

/**
 * Refuses a reason that everybody at the schools of a round reads and that names whom the round is about, or who is of a union's desk
 * there or was within four years. One request. Not the rosters of all: of a million students somebody bears the name of nearly every word of two characters
 * (高兴, 安排), so that few reasons would pass, and each refusal would say that there is such a student.
 */
export async function refuseNamesAtSeveral(round: RoundDocument, text: string, now: Date): Promise<void> {
  const { schools } = round;
  const subjects = subjectsIn(round, text);
  const looks = schools.map((id, nth): NameLook => lookForNames(id, subjects, `at${nth}-`));
  const ofDesk = (to: unknown) => ({
    'memberships.schoolId': _.in([...schools]),
    memberships: _.elemMatch({ schoolId: _.in([...schools]), role: _.in([...CASE_HANDLERS]), to }),
  });
  const known = anyOf([ofDesk(null), ofDesk(_.gt(new Date(now.getTime() - KNOWN_MS)))]);
  const officers = people.fieldsBeside(known, 'officers', MOST_OFFICERS, { nameHash: 1, 'memberships.schoolId': 1 });
  const beside = [officers, ...looks.flatMap((look) => look.beside)];
  const looking = institutions
    .aggregate()
    .match({ _id: _.in([...schools]) })
    .limit(1);
  const { list } = await beside
    .reduce((stage, one) => stage.lookup(one), looking)
    .project(Object.fromEntries(beside.map(({ as }) => [as, 1])))
    .end();
  const [found] = list as (Record<string, unknown> & { officers: Officer[] })[];
  // A name that is not looked for is not passed either.
  if (!found) throw new Error('none of the schools of the round is there');
  const subject = looks.map((look) => look.nameIn(found)).find((name) => name !== null) ?? null;
  refuseName(text, subject ?? officerIn(text, found.officers, schools), 'REASON_NAMES_STUDENT');
}
