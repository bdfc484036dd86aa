import { surveyorAt } from '@domain/identity/surveyors';
import { SHIPPED } from '@domain/survey/templates/templates';
import type { InputOf } from '@types_/core/envelope';
import type { PlaceId } from '@types_/identity/place';
import type { SurveyActions } from '@types_/survey/actions';
import type { QuestionnaireList, QuestionnaireView } from '@types_/survey/questionnaire-view';
import { TEMPLATES, type TemplateName } from '@types_/survey/template';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { type QuestionnaireDocument, questionnaires } from '../../_kit/survey/questionnaires';
import { listedQuestionnaire, questionnaireRow, questionnaireView } from '../questionnaire-view';

/** So many of a place are listed, the one saved last first. */
const MOST_LISTED = 100;

const mustAskAt = ({ actor, now }: Call<unknown>, place: PlaceId): void => {
  if (!surveyorAt(actor, place, now)) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
};

const isTemplate = (id: string): id is TemplateName => (TEMPLATES as readonly string[]).includes(id);

/** The questionnaires of a place that the caller asks in the name of, and those that come with the app. Two requests. */
export async function listQuestionnaires(
  call: Call<InputOf<SurveyActions, 'list-questionnaires'>>,
): Promise<QuestionnaireList> {
  const { place } = call.input;
  mustAskAt(call, place);
  const { data } = await questionnaires
    .find({ place, removedAt: null })
    .orderBy('savedAt', 'desc')
    .limit(MOST_LISTED)
    .get();
  return {
    questionnaires: data.map(questionnaireRow),
    templates: TEMPLATES.map((name) => ({ name, ...listedQuestionnaire(SHIPPED[name]) })),
  };
}

/** One questionnaire, whole, with what does not hold together in it. One request. */
export const showQuestionnaire = beside(
  async (call: Call<InputOf<SurveyActions, 'questionnaire'>>): Promise<QuestionnaireView> => {
    const { place, id } = call.input;
    mustAskAt(call, place);
    if (isTemplate(id))
      return questionnaireView({ _id: '', version: 0, draft: true, unsure: false, questionnaire: SHIPPED[id] });
    const found = call.earlier as QuestionnaireDocument | null;
    if (found?.place !== place || found.removedAt) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
    return questionnaireView(found);
  },
  ({ id }) => questionnaires.firstBeside({ _id: id }, 'questionnaire', 1),
);
