import { placeOf } from '@domain/identity/place';
import { isAboutPersons } from '@domain/survey/about-persons';
import { nameCandidates } from '@domain/survey/name-candidates';
import { allWrittenIn } from '@domain/survey/questionnaire-texts';
import type { PlaceId } from '@types_/identity/place';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { Refusal } from '../_kit/refusal';
import { studentNamed } from '../_kit/students-named';
import { shippedTexts } from './new-texts';

// What surveys ask with (满意, 方便, 安静) may be somebody's name and is nobody here.
const words = new Set([...shippedTexts].flatMap(nameCandidates));

/**
 * Refuses a questionnaire of a school that has the name of a student there and does not say that it assesses people: what came of it would be
 * public, and kept. Where the name stands is said and not what it is. One request; of a city or the province none, as of a reason.
 */
export async function refuseUnmarkedNames(place: PlaceId, questionnaire: Questionnaire): Promise<void> {
  const { schoolId } = placeOf(place);
  if (schoolId === null || isAboutPersons(questionnaire)) return;
  const texts = allWrittenIn(questionnaire).map((one) => ({ ...one, text: one.text.normalize('NFKC') }));
  const candidates = new Set(texts.flatMap(({ text }) => nameCandidates(text)));
  const name = await studentNamed(
    schoolId,
    [...candidates].filter((one) => !words.has(one)),
  );
  const found = name === null ? undefined : texts.find(({ text }) => text.includes(name));
  if (!name || !found) return;
  const { item, part, language, text } = found;
  const at = { part, language, at: text.indexOf(name), length: name.length };
  throw new Refusal('QUESTIONNAIRE_WRONG', { item, problem: 'names-student', ...at });
}
