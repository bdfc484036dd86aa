import { can } from '@domain/identity/can';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { placeOfTexts, resultsNamed, resultsOf } from '../results-look';
import { afterThese, askedForTexts, textsAt, toldOf, waitingAt } from '../text-look';

/** What waits to be read: texts alone, in an order that means nothing. Nobody learns whose one is, or of which group. Two requests. */
export const reviewTexts = beside(
  async (call: Call<InputOf<SurveyActions, 'text-review'>>): Promise<OutputOf<SurveyActions, 'text-review'>> => {
    const { actor, now } = call;
    const results = resultsOf(call);
    if (!can(actor, 'survey.text-review', placeOfTexts(results), now)) throw new Refusal('RESULTS_NOT_FOUND');
    const { left, texts } = await waitingAt(results);
    return {
      ...{ title: results.title, items: [...results.items], left },
      texts: texts.map(({ _id: id, item, text }) => ({ id, item, text })),
    };
  },
  resultsNamed,
);

/** What everybody may read, for whoever is somebody here, each with what was asked; how many are withheld, and for what. Two requests. */
export const listReleasedTexts = beside(
  async (call: Call<InputOf<SurveyActions, 'released-texts'>>): Promise<OutputOf<SurveyActions, 'released-texts'>> => {
    const { actor, now, input } = call;
    const results = resultsOf(call);
    const { reader, texts } = await textsAt(results, 'released', input.after, now);
    const place = placeOfTexts(results);
    const may = {
      decide: can(actor, 'survey.decide-text', place, now),
      releaseWithheld: can(actor, 'survey.release-withheld', place, now),
    };
    return {
      ...{ left: toldOf(results), reader, items: askedForTexts(results), after: afterThese(texts) },
      texts: texts.map(({ _id: id, item, text, afterAll }) => ({
        ...{ id, item, text },
        mayTakeBack: afterAll ? may.releaseWithheld : may.decide,
      })),
    };
  },
  resultsNamed,
);

/** What was withheld, for what, by which office, and when: for the youth league. Two requests. */
export const listWithheldTexts = beside(
  async (call: Call<InputOf<SurveyActions, 'withheld-texts'>>): Promise<OutputOf<SurveyActions, 'withheld-texts'>> => {
    const { actor, now, input } = call;
    const results = resultsOf(call);
    if (!can(actor, 'survey.withheld-texts', placeOfTexts(results), now)) throw new Refusal('RESULTS_NOT_FOUND');
    const { texts } = await textsAt(results, 'withheld', input.after, now);
    return {
      ...{ items: askedForTexts(results), after: afterThese(texts) },
      texts: texts.map(({ _id: id, item, text, why, remark, office, at }) => ({
        ...{ id, item, text, why: why ?? 'other', remark, office },
        at: (at ?? now).toISOString(),
      })),
    };
  },
  resultsNamed,
);
