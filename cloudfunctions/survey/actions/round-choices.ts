import { placeOf } from '@domain/identity/place';
import { doerAt, stepFrom } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { RoundChoices } from '@types_/survey/round-view';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { choicesOf, schoolsOfPlace } from '../round-sources';
import { termAt } from './list-rounds';

type ChoicesCall = Call<InputOf<SurveyActions, 'round-choices'>>;

/** What a new round of a place can be made of: its questionnaires, or those behind the last that was shown, and who is on the rosters today. Two requests. */
export const roundChoices = beside(
  async (call: ChoicesCall): Promise<RoundChoices> => {
    const { input, actor, now, earlier } = call;
    const doer = doerAt(actor, placeOf(input.place), now);
    if (!doer || !stepFrom('draft', 'save', doer).ok) throw new Refusal('NOT_ALLOWED');
    const { ids = [] } = (earlier ?? {}) as { ids?: string[] };
    const { who, questionnaires, after } = await choicesOf(input, ids);
    return {
      at: { place: input.place, scope: termAt(call, input.place).scopeName },
      mayPlan: stepFrom('draft', 'plan', doer).ok,
      questionnaires: questionnaires.map(({ _id, version, questionnaire: { title, items, vote } }) => ({
        ...{ id: _id, version, title, items: items.length, vote: vote === true },
      })),
      ...{ after, who },
    };
  },
  ({ place }) => schoolsOfPlace(place),
);
