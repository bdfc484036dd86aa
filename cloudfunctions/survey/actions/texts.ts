import { can } from '@domain/identity/can';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { TEXTS_AT_ONCE, type TextState } from '@types_/survey/results';
import { _, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { studentNamed } from '../../_kit/students-named';
import { surveyTexts, type TextDocument } from '../../_kit/survey/texts';
import { isFewTexts, placeOfResults, resultsNamed, resultsOf } from '../results-look';

const institutions = new Collection<{ _id: string; name: string }>('institutions');

/** How many texts of a part are at which step, and some of one step, in the order of their ids. One request. */
async function textsAt(partId: string, schoolId: string, state: TextState, after = '') {
  const some = { partId, state, _id: _.gt(after) };
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(surveyTexts.countsBeside({ partId }, 'state', 'counts', 5))
    .lookup(surveyTexts.firstBeside(some, 'texts', TEXTS_AT_ONCE))
    .end();
  const [found] = list as { counts: { _id: TextState; count: number }[]; texts: TextDocument[] }[];
  const count = (of: TextState) => found?.counts.find(({ _id }) => _id === of)?.count ?? 0;
  return {
    left: { waiting: count('waiting'), released: count('released'), withheld: count('withheld') },
    texts: (found?.texts ?? []).map(({ _id: id, item, text }) => ({ id, item, text })),
  };
}

/** What waits to be read: texts alone, in an order that means nothing. Nobody learns whose one is, or of which group. Two requests. */
export const reviewTexts = beside(
  async (call: Call<InputOf<SurveyActions, 'text-review'>>): Promise<OutputOf<SurveyActions, 'text-review'>> => {
    const { actor, now } = call;
    const results = resultsOf(call);
    if (!can(actor, 'survey.text-review', placeOfResults(results), now)) throw new Refusal('RESULTS_NOT_FOUND');
    const { left, texts } = await textsAt(results._id, results.schoolId, 'waiting');
    return { title: results.title, items: [...results.items], left, texts };
  },
  resultsNamed,
);

/** What everybody may read, for whoever is somebody here, each with what was asked. Two requests. */
export const listReleasedTexts = beside(
  async (call: Call<InputOf<SurveyActions, 'released-texts'>>): Promise<OutputOf<SurveyActions, 'released-texts'>> => {
    const { actor, now, input } = call;
    const results = resultsOf(call);
    const found = await textsAt(results._id, results.schoolId, 'released', input.after);
    const { waiting, released, withheld } = found.left;
    return {
      left: isFewTexts(waiting + released + withheld) ? null : found.left,
      items: results.items.flatMap(({ kind, id, title }) => (kind === 'text' ? [{ id, title }] : [])),
      texts: found.texts,
      after: found.texts.length === TEXTS_AT_ONCE ? (found.texts.at(-1)?.id ?? null) : null,
      mayReview: can(actor, 'survey.decide-text', placeOfResults(results), now),
    };
  },
  resultsNamed,
);

/** Whether a text may have the name of a student of the school in it: names are compared by their hashes. One request. */
const namesStudent = async ({ schoolId, text }: TextDocument): Promise<boolean> =>
  (await studentNamed(schoolId, text)) !== null;

/** What may follow on what: what was released can be taken back, what was withheld stays so. */
const MAY_BECOME: Record<TextState, readonly TextState[]> = {
  waiting: ['released', 'withheld'],
  released: ['withheld'],
  withheld: [],
};

/**
 * Releases a text, or withholds it and says why. One that names a student of the school is not released. Three requests, five at most for
 * whoever was second in the same moment: what was released just then is taken back by whoever withholds it.
 */
export const decideText = beside(
  async (call: Call<InputOf<SurveyActions, 'decide-text'>>): Promise<OutputOf<SurveyActions, 'decide-text'>> => {
    const { actor, input, now, key } = call;
    const found = call.earlier as TextDocument | null;
    if (!found || !can(actor, 'survey.decide-text', placeOfResults(found), now)) throw new Refusal('TEXT_NOT_FOUND');
    const state: TextState = input.release ? 'released' : 'withheld';
    if (found.key === key) {
      if (found.state !== state || found.reason !== input.reason) throw new Refusal('KEY_REUSED');
      return { id: found._id, state };
    }
    const { _id: id } = found;
    // Two officers are given the same texts: whoever comes second is told what the first one decided, or takes it back.
    if (!MAY_BECOME[found.state].includes(state)) return { id, state: found.state };
    if (!input.release && input.reason === '') throw new Refusal('TEXT_REASON_MISSING');
    if (input.release && (await namesStudent(found))) throw new Refusal('TEXT_NAMES_STUDENT');
    const values = { state, reason: input.reason, by: actor.id, at: now, key };
    if (await surveyTexts.updateWhere({ _id: id, state: found.state }, values)) return { id, state };
    const decided = await surveyTexts.get(id);
    if (!decided) throw new Refusal('TEXT_NOT_FOUND');
    if (!MAY_BECOME[decided.state].includes(state)) return { id, state: decided.state };
    if (!(await surveyTexts.updateWhere({ _id: id, state: decided.state }, values))) throw new Refusal('BUSY');
    return { id, state };
  },
  ({ id }) => surveyTexts.firstBeside({ _id: id }, 'text', 1),
);
