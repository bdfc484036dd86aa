import { surveyorAt } from '@domain/identity/surveyors';
import { SHIPPED } from '@domain/survey/templates/templates';
import type { InputOf } from '@types_/core/envelope';
import type { PlaceId } from '@types_/identity/place';
import type { SurveyActions } from '@types_/survey/actions';
import type { QuestionnaireList, QuestionnaireView } from '@types_/survey/questionnaire-view';
import { TEMPLATES, type TemplateName } from '@types_/survey/template';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import {
  LAST_SAVED_FIRST,
  type QuestionnaireDocument,
  questionnaires,
  savedBefore,
  upTo,
} from '../../_kit/survey/questionnaires';
import { rounds } from '../../_kit/survey/rounds';
import { type Asking, asking, listedQuestionnaire, questionnaireRow, questionnaireView } from '../questionnaire-view';

/** At a time, the one saved last first: a school may have asked for years. */
const MOST = 100;

const mustAskAt = ({ actor, now }: Call<unknown>, place: PlaceId): void => {
  if (!surveyorAt(actor, place, now)) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
};

const isTemplate = (id: string): id is TemplateName => (TEMPLATES as readonly string[]).includes(id);

/**
 * The questionnaires of a place that the caller asks in the name of, or those behind the last that was shown, and those that come with the
 * app. Two requests.
 */
export async function listQuestionnaires(
  call: Call<InputOf<SurveyActions, 'list-questionnaires'>>,
): Promise<QuestionnaireList> {
  const { place, behind } = call.input;
  mustAskAt(call, place);
  const { list } = await questionnaires
    .aggregate()
    .match(savedBefore({ place, removedAt: null }, behind))
    .sort(LAST_SAVED_FIRST)
    .limit(MOST + 1)
    .end();
  const shown = (list as QuestionnaireDocument[]).slice(0, MOST);
  return {
    questionnaires: shown.map(questionnaireRow),
    after: upTo(list.length > MOST ? shown.at(-1) : undefined),
    templates: TEMPLATES.map((name) => ({ name, ...listedQuestionnaire(SHIPPED[name]) })),
  };
}

/** More than are planned or open at once; what is over comes behind them. */
const MOST_ROUNDS = 20;
const roundsOf = (place: PlaceId, id: string) =>
  rounds.latestBeside(asking(place, id), 'rounds', 'opensAt', MOST_ROUNDS, { state: 1, questionnaireVersion: 1 });

/** One questionnaire, whole, with what does not hold together in it. One request. */
export const showQuestionnaire = beside(
  async (call: Call<InputOf<SurveyActions, 'questionnaire'>>): Promise<QuestionnaireView> => {
    const { place, id } = call.input;
    mustAskAt(call, place);
    if (isTemplate(id))
      return questionnaireView({ _id: '', version: 0, draft: true, unsure: false, questionnaire: SHIPPED[id] });
    const found = call.earlier as (QuestionnaireDocument & { rounds: Asking[] }) | null;
    if (found?.place !== place || found.removedAt) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
    return questionnaireView(found, found.rounds);
  },
  ({ id, place }) => questionnaires.eachBeside({ _id: id }, 'questionnaire', 1, roundsOf(place, id)),
);
