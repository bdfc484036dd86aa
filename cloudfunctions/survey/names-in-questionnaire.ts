import { placeOf } from '@domain/identity/place';
import { isAboutPersons } from '@domain/survey/about-persons';
import { nameCandidates } from '@domain/survey/name-candidates';
import { placesOf } from '@domain/survey/named-words';
import { writtenIn } from '@domain/survey/questionnaire-texts';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { MOST_NOT_NAMES } from '@types_/survey/not-name';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { type Beside, Collection } from '../_kit/database';
import { lookForAllNames, type NamesLook, studentsNamed } from '../_kit/identity/students-named';
import { Refusal } from '../_kit/refusal';
import { type QuestionnaireDocument, questionnaires, type SaidNotName } from '../_kit/survey/questionnaires';
import type { RoundDocument } from '../_kit/survey/rounds';
import { shippedTexts } from './new-texts';

const institutions = new Collection<{ _id: string }>('institutions');

/** So many words are looked for with the caller; more, as one who has no right might send, only for whoever may save. */
const MOST_AT_FIRST = 8000;

type Saving = Pick<
  InputOf<SurveyActions, 'save-questionnaire'>,
  'place' | 'id' | 'draft' | 'questionnaire' | 'notNames'
>;
interface Words {
  schoolId: string;
  words: string[];
}

// What surveys ask with (满意, 方便, 安静) may be somebody's name and is nobody here.
const usual = new Set([...shippedTexts].flatMap(nameCandidates));

/**
 * Everything that may be the name of a student in a questionnaire of a school that does not say that it assesses people; null: any other. No
 * list of words tells 高峰 in 食堂高峰期 from 高峰 who heads a department: whoever writes it does. Of a city or the province nothing is looked for, as in a reason.
 */
function maybeNames({ place, questionnaire }: Pick<RoundDocument, 'place' | 'questionnaire'>): Words | null {
  const { schoolId } = placeOf(place);
  if (schoolId === null || isAboutPersons(questionnaire)) return null;
  const words = new Set([...writtenIn(questionnaire)].flatMap(nameCandidates));
  return { schoolId, words: [...words].filter((one) => !usual.has(one)) };
}

/** What is looked for when it is saved; of a draft, which may name anybody, only what is said to be no name. */
function wordsIn({ place, draft, questionnaire, notNames = [] }: Saving): Words | null {
  const all = maybeNames({ place, questionnaire });
  return all && draft ? { ...all, words: all.words.filter((one) => notNames.includes(one)) } : all;
}

type Found = Record<string, unknown> & { questionnaire: QuestionnaireDocument[] };

/** What stands under the id of a questionnaire that is saved, beside it what in it is a student's name. */
export function storedAndNamed(input: Saving): Beside {
  const stored = questionnaires.firstBeside({ _id: input.id }, 'questionnaire', 1);
  const wanted = wordsIn(input);
  if (!wanted || wanted.words.length > MOST_AT_FIRST) return stored;
  const { schoolId, words } = wanted;
  return institutions.eachBeside({ _id: schoolId }, 'school', 1, stored, ...lookForAllNames(schoolId, words).beside);
}

/** Of what `storedAndNamed` found what is stored: in a list where names are beside it, else it is what was found. */
export const storedIn = (found: unknown): QuestionnaireDocument | null =>
  found && typeof found === 'object' && 'questionnaire' in found && Array.isArray(found.questionnaire)
    ? ((found as Found).questionnaire[0] ?? null)
    : (found as QuestionnaireDocument | null);

/** Refuses words that are names of students: what came of them would be public, and kept. Where they stand is said and nothing else. */
function refuseNamed(questionnaire: Questionnaire, names: readonly string[], notNames: readonly SaidNotName[]): void {
  const said = new Set(notNames.map(({ word }) => word));
  const left = names.filter((one) => !said.has(one));
  if (left.length > 0) throw new Refusal('QUESTIONNAIRE_NAMES', { places: placesOf(questionnaire, left) });
}

/**
 * What in a questionnaire is said to be no name once it is saved: what was, and what whoever saves it says now of words that are names of
 * students there. Refused when others are left. `wasLate`: it took a request; there were very many words, else they were looked for with the caller.
 */
export async function saidNotNames(
  input: Saving,
  found: unknown,
  before: QuestionnaireDocument | null,
  who: Omit<SaidNotName, 'word'>,
): Promise<{ notNames: SaidNotName[]; wasLate: boolean }> {
  const earlier = before?.notNames ?? [];
  const wanted = wordsIn(input);
  if (!wanted) return { notNames: earlier, wasLate: false };
  const { schoolId, words } = wanted;
  const wasLate = words.length > MOST_AT_FIRST;
  const namesFound = () => lookForAllNames(schoolId, words).namesIn(found as Found);
  const names = wasLate ? await studentsNamed(schoolId, words) : namesFound();
  const known = new Set(earlier.map(({ word }) => word));
  const fresh = names.filter((word) => !known.has(word) && input.notNames?.includes(word));
  const notNames = [...earlier, ...fresh.map((word) => ({ word, ...who }))].slice(0, MOST_NOT_NAMES);
  if (!input.draft) refuseNamed(input.questionnaire, names, notNames);
  return { notNames, wasLate };
}

/** A look for names in what a round asks: there may be new students since it was written. */
export function lookInRound(round: RoundDocument): NamesLook {
  const wanted = maybeNames(round);
  return wanted ? lookForAllNames(wanted.schoolId, wanted.words) : { beside: [], namesIn: () => [] };
}

/** Refuses a round in which a student is named, as when its questionnaire is saved. */
export const refuseNamedIn = ({ questionnaire, notNames = [] }: RoundDocument, names: readonly string[]): void =>
  refuseNamed(questionnaire, names, notNames);
