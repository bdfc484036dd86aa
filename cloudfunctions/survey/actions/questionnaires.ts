import { surveyorAt } from '@domain/identity/surveyors';
import { SHIPPED } from '@domain/survey/templates/templates';
import type { InputOf } from '@types_/core/envelope';
import type { PlaceId } from '@types_/identity/place';
import type { SurveyActions } from '@types_/survey/actions';
import type { QuestionnaireList, QuestionnaireView } from '@types_/survey/questionnaire-view';
import { TEMPLATES, type TemplateName } from '@types_/survey/template';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { type QuestionnaireDocument, questionnaires } from '../../_kit/survey/questionnaires';
import { rounds } from '../../_kit/survey/rounds';
import { type Asking, asking, listedQuestionnaire, questionnaireRow, questionnaireView } from '../questionnaire-view';

/** At a time, the one saved last first: a school may have asked for years. */
const MOST = 100;

const mustAskAt = ({ actor, now }: Call<unknown>, place: PlaceId): void => {
  if (!surveyorAt(actor, place, now)) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
};

const isTemplate = (id: string): id is TemplateName => (TEMPLATES as readonly string[]).includes(id);

/** What comes behind one in the list: of those saved in the same moment whatever has a smaller id. */
const earlier = ({ savedAt, id }: NonNullable<QuestionnaireList['after']>) =>
  _.or([{ savedAt: _.lt(new Date(savedAt)) }, { savedAt: new Date(savedAt), _id: _.lt(id) }]);

/**
 * The questionnaires of a place that the caller asks in the name of, or those behind the last that was shown, and those that come with the
 * app. Two requests.
 */
export async function listQuestionnaires(
  call: Call<InputOf<SurveyActions, 'list-questionnaires'>>,
): Promise<QuestionnaireList> {
  const { place, behind } = call.input;
  mustAskAt(call, place);
  const all = { place, removedAt: null };
  const { list } = await questionnaires
    .aggregate()
    .match(behind ? _.and([all, earlier(behind)]) : all)
    .sort({ savedAt: -1, _id: -1 })
    .limit(MOST + 1)
    .end();
  const shown = (list as QuestionnaireDocument[]).slice(0, MOST);
  const last = list.length > MOST ? shown.at(-1) : undefined;
  return {
    questionnaires: shown.map(questionnaireRow),
    after: last ? { savedAt: last.savedAt.toISOString(), id: last._id } : null,
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
