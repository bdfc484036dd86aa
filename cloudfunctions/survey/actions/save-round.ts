import { placeOf } from '@domain/identity/place';
import type { RosterPlace } from '@domain/survey/groups';
import { doerAt, stepFrom, timesProblem } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { RoundWish } from '@types_/survey/round-view';
import { isAgain } from '../../_kit/again';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { roundIdOf, type Seen, saveRound as save, seen, withRound } from '../own-round';
import { type QuestionnaireSource, sourcesOf } from '../round-sources';

type SaveCall = Call<InputOf<SurveyActions, 'save-round'>>;

/** The schools that are asked: all that the place may ask, or those that were chosen of them. */
function chosen(wished: readonly string[] | null, all: readonly string[]): string[] {
  if (wished === null) return [...all];
  if (wished.some((id) => !all.includes(id))) throw new Refusal('ROUND_SCHOOLS_WRONG');
  return [...new Set(wished)].sort();
}

const sorted = <T>(list: readonly T[] | null): T[] | null =>
  list && [...new Set(list)].sort((a, b) => (a < b ? -1 : 1));

/** Each class once, in an order of their own. */
function sortedClasses(classes: readonly RosterPlace[] | null): RosterPlace[] | null {
  const keys = classes?.map(({ college, grade, className }) => JSON.stringify([college, grade, className])) ?? null;
  return (
    sorted(keys)?.map((key) => {
      const [college, grade, className] = JSON.parse(key) as [string, number, string];
      return { college, grade, className };
    }) ?? null
  );
}

/** What of a wish is stored. */
function settledBy(wish: RoundWish, source: QuestionnaireSource, schools: readonly string[]) {
  const { eligible, grouping, threshold, publishesBallots, opensAt, closesAt } = wish;
  return {
    ...{ questionnaireId: source._id, questionnaireVersion: source.version, questionnaire: source.questionnaire },
    notNames: source.notNames ?? [],
    eligible: {
      colleges: sorted(eligible.colleges),
      grades: sorted(eligible.grades),
      classes: sortedClasses(eligible.classes),
    },
    ...{ grouping, threshold, publishesBallots, opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
    schools: chosen(wish.schools, schools),
  };
}

/** Writes a draft of a round, a new one or one that was seen; nobody is told of it. Three requests. */
export const saveRound = withRound(async (call: SaveCall): Promise<Seen> => {
  const { input, actor, now, earlier } = call;
  const place = placeOf(input.place);
  const doer = doerAt(actor, place, now);
  if (!doer) throw new Refusal('NOT_ALLOWED');
  const known = earlier as RoundDocument | null;
  if (input.id !== null && known?.place !== input.place) throw new Refusal('ROUND_NOT_FOUND');
  if (known && isAgain(call, known)) return seen(known);
  orRefuse(stepFrom(known?.state ?? 'draft', 'save', doer));
  if ((known?.version ?? 0) !== input.version) throw new Refusal('ROUND_CHANGED');
  const problem = timesProblem({ opensAt: new Date(input.opensAt), closesAt: new Date(input.closesAt) }, now);
  if (problem) throw new Refusal('ROUND_TIMES_WRONG', { problem });
  const { questionnaire, schools } = await sourcesOf(input.place, input.questionnaireId);
  // Whoever saves has seen what can be chosen, and no other questions are copied than those.
  if (questionnaire.version !== input.questionnaireVersion) throw new Refusal('ROUND_ASKS_OLDER');
  const settled = settledBy(input, questionnaire, schools);
  if (known) return save(known, settled, call);
  const round: RoundDocument = {
    ...{ _id: roundIdOf(call.key), version: 1, place: input.place, ...place, ...settled, state: 'draft' },
    ...{ keysHash: null, createdBy: actor.id, createdAt: now },
    recent: [{ key: call.key, fingerprint: call.fingerprint }],
  };
  if (!(await rounds.add(round))) throw new Refusal('BUSY');
  return seen(round);
});
