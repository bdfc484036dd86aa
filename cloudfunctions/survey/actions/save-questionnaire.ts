import { isDeepStrictEqual } from 'node:util';
import { surveyorAt } from '@domain/identity/surveyors';
import { checkQuestionnaire } from '@domain/survey/check-questionnaire';
import { stillAboutPersons } from '@domain/survey/persons-review';
import { stillAbout } from '@domain/survey/text-readers';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { QuestionnaireView } from '@types_/survey/questionnaire-view';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { type QuestionnaireDocument, questionnaires, saveQuestionnaire } from '../../_kit/survey/questionnaires';
import { saidNotNames, storedAndNamed, storedIn } from '../names-in-questionnaire';
import { checkNewTexts } from '../new-texts';
import { questionnaireView } from '../questionnaire-view';

type Input<N extends 'save-questionnaire' | 'remove-questionnaire'> = InputOf<SurveyActions, N>;
type Changing = Call<{ place: string; id: string; version: number }>;

const found = ({ id }: { id: string }) => questionnaires.firstBeside({ _id: id }, 'questionnaire', 1);

/** What stands under the id now, for somebody who may change it; with whether this very call did so already. */
function standing(call: Changing): { before: QuestionnaireDocument | null; isDone: boolean } {
  const { actor, input, now, key, fingerprint } = call;
  const before = call.earlier as QuestionnaireDocument | null;
  const isTheirs = before === null || before.place === input.place;
  if (!isTheirs || !surveyorAt(actor, input.place, now)) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
  const earlier = before?.recent.find((one) => one.key === key);
  if (earlier && earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  if (!earlier && (before?.version ?? 0) !== input.version) throw new Refusal('QUESTIONNAIRE_CHANGED');
  return { before, isDone: earlier !== undefined };
}

/** Whether a questionnaire stands stored as it would be: nothing would be another but its version. */
const isAsStored = (
  before: QuestionnaireDocument,
  now: Pick<QuestionnaireDocument, 'questionnaire' | 'draft' | 'notNames'>,
) =>
  before.removedAt === null &&
  before.draft === now.draft &&
  isDeepStrictEqual(before.questionnaire, now.questionnaire) &&
  isDeepStrictEqual(before.notNames ?? [], now.notNames);

/**
 * Saves a questionnaire as a new version, by whoever has seen the present one. One that is said to be finished holds together
 * (domain/survey/check-questionnaire.ts), and names no student of its school without saying so, or that it is a word. Three requests, four when very much is new in it, one where
 * nothing is.
 */
export const saveQuestionnaireOf = beside(
  async (call: Call<Input<'save-questionnaire'>>): Promise<QuestionnaireView> => {
    const { actor, input, now, openid, key, fingerprint } = call;
    const { before, isDone } = standing({ ...call, earlier: storedIn(call.earlier) });
    if (before && isDone) return questionnaireView(before);
    const { place, id, draft } = input;
    const earlier = before?.questionnaire ?? null;
    const questionnaire = stillAboutPersons(stillAbout(input.questionnaire, earlier), earlier);
    const [problem] = checkQuestionnaire(questionnaire);
    if (problem && !draft) throw new Refusal('QUESTIONNAIRE_WRONG', { item: problem.item, problem: problem.problem });
    const who = { by: actor.id, office: surveyorAt(actor, place, now)?.office ?? '', at: now };
    const { notNames, wasLate } = await saidNotNames({ ...input, questionnaire }, call.earlier, before, who);
    if (before && isAsStored(before, { questionnaire, draft, notNames })) return questionnaireView(before);
    const isChecked = await checkNewTexts(questionnaire, earlier, openid, wasLate ? 1 : 2);
    const unsure = !isChecked || (before?.unsure ?? false);
    const changes = { questionnaire, draft, unsure, notNames, savedBy: actor.id, savedAt: now, removedAt: null };
    const saved = await saveQuestionnaire(before, { _id: id, place }, changes, { key, fingerprint });
    // Somebody was quicker: what they wrote is to be looked at before it is overwritten, so it is not tried again by itself.
    if (!saved) throw new Refusal('QUESTIONNAIRE_CHANGED');
    return questionnaireView(saved);
  },
  storedAndNamed,
);

/** Takes a questionnaire out of the list; it stays in the rounds that copied it. Two requests. */
export const removeQuestionnaire = beside(
  async (call: Call<Input<'remove-questionnaire'>>): Promise<{ version: number }> => {
    const { actor, now, key, fingerprint } = call;
    const { before, isDone } = standing(call);
    if (!before) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
    if (isDone) return { version: before.version };
    const { questionnaire, draft, unsure, notNames = [] } = before;
    const changes = { questionnaire, draft, unsure, notNames, savedBy: actor.id, savedAt: now, removedAt: now };
    const saved = await saveQuestionnaire(before, before, changes, { key, fingerprint });
    if (!saved) throw new Refusal('QUESTIONNAIRE_CHANGED');
    return { version: saved.version };
  },
  found,
);
