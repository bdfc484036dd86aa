import { placeOf } from '@domain/identity/place';
import { isAboutPersons } from '@domain/survey/about-persons';
import { nameCandidates, namesApart } from '@domain/survey/name-candidates';
import { allWrittenIn } from '@domain/survey/questionnaire-texts';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { type Beside, Collection } from '../_kit/database';
import { Refusal } from '../_kit/refusal';
import { lookForNames, studentNamed } from '../_kit/students-named';
import { type QuestionnaireDocument, questionnaires } from '../_kit/survey/questionnaires';
import { shippedTexts } from './new-texts';

const institutions = new Collection<{ _id: string }>('institutions');

/** So many words are looked for with the caller; more, as one who has no right might send, only for whoever may save. */
const MOST_AT_FIRST = 8000;

type Saving = Pick<InputOf<SurveyActions, 'save-questionnaire'>, 'place' | 'id' | 'draft' | 'questionnaire'>;

const textsOf = (questionnaire: Questionnaire) =>
  allWrittenIn(questionnaire).map((one) => ({ ...one, text: one.text.normalize('NFKC') }));

// What surveys ask with (满意, 方便, 安静) may be somebody's name and is nobody here.
const usual = new Set([...shippedTexts].flatMap(nameCandidates));

/** What may be the name of a student in a questionnaire that a school finishes and that does not say that it assesses people; null: any other. */
function wordsIn({ place, draft, questionnaire }: Saving): { schoolId: string; words: string[] } | null {
  const { schoolId } = placeOf(place);
  if (schoolId === null || draft || isAboutPersons(questionnaire)) return null;
  const words = new Set(textsOf(questionnaire).flatMap(({ text }) => [...namesApart(text).keys()]));
  return { schoolId, words: [...words].filter((one) => !usual.has(one)) };
}

type Found = Record<string, unknown> & { questionnaire: QuestionnaireDocument[] };

/** What stands under the id of a questionnaire that is saved, beside it whether a student is named in it. */
export function storedAndNamed(input: Saving): Beside {
  const stored = questionnaires.firstBeside({ _id: input.id }, 'questionnaire', 1);
  const wanted = wordsIn(input);
  if (!wanted || wanted.words.length > MOST_AT_FIRST) return stored;
  const { schoolId, words } = wanted;
  return institutions.eachBeside({ _id: schoolId }, 'school', 1, stored, ...lookForNames(schoolId, words).beside);
}

/** Of what `storedAndNamed` found what is stored: in a list where names are beside it, else it is what was found. */
export const storedIn = (found: unknown): QuestionnaireDocument | null =>
  found && typeof found === 'object' && 'questionnaire' in found && Array.isArray(found.questionnaire)
    ? ((found as Found).questionnaire[0] ?? null)
    : (found as QuestionnaireDocument | null);

/**
 * Refuses a questionnaire of a school that has the name of a student there and does not say that it assesses people: what came of it would be
 * public, and kept. Where the name stands is said and not what it is. Of a city or the province nothing is looked for, as in a reason. Whether
 * it took a request: where there are very many words, else they were looked for with the caller.
 */
export async function refuseUnmarkedNames(input: Saving, found: unknown): Promise<boolean> {
  const wanted = wordsIn(input);
  if (!wanted) return false;
  const { schoolId, words } = wanted;
  const isLate = words.length > MOST_AT_FIRST;
  const name = isLate ? await studentNamed(schoolId, words) : lookForNames(schoolId, words).nameIn(found as Found);
  const at = name === null ? undefined : textsOf(input.questionnaire).find(({ text }) => namesApart(text).has(name));
  if (!name || !at) return isLate;
  const { item, part, language, text } = at;
  const place = { part, language, at: namesApart(text).get(name) ?? 0, length: name.length };
  throw new Refusal('QUESTIONNAIRE_WRONG', { item, problem: 'names-student', ...place });
}
