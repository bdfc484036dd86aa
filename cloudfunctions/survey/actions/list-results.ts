import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { RESULTS_LISTED } from '@types_/survey/results';
import { _ } from '../../_kit/database';
import type { Call } from '../../_kit/router';
import { institutions } from '../../_kit/survey/findings';
import { type ResultsDocument, type ResultsVersion, roundResults } from '../../_kit/survey/round-results';
import { publicReason, type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { asker, calledOffAt, seenAt, unlessFew } from '../results-look';

type Results = Pick<ResultsDocument, 'roundId' | 'title' | 'closesAt' | 'eligible' | 'place'> & {
  versions: Pick<ResultsVersion, 'ballots'>[];
};
type CalledOff = Pick<RoundDocument, '_id' | 'questionnaire' | 'place'> & {
  cancelled: NonNullable<RoundDocument['cancelled']>;
};
type List = OutputOf<SurveyActions, 'results-list'>;
type Position = NonNullable<List['after']>;

/** What comes behind a place in the list: earlier, and of what ended in the same moment whatever has a smaller id. */
const behindIn = (moment: string, id: string, query: object, behind: Position | null): object => {
  if (!behind) return query;
  const at = new Date(behind.closesAt);
  return _.and([{ ...query, [moment]: _.lte(at) }, _.or([{ [moment]: _.lt(at) }, { [id]: _.lt(behind.round) }])]);
};

const listed = (one: Results): List['rounds'][number] => ({
  ...{ state: 'closed', round: one.roundId, title: one.title, closesAt: one.closesAt.toISOString(), by: asker(one) },
  ...{ eligible: one.eligible, ballots: unlessFew(one.eligible, one.versions.at(-1)?.ballots ?? 0) },
});

const calledOff = (one: CalledOff): List['rounds'][number] => ({
  ...{ state: 'cancelled', round: one._id, title: one.questionnaire.title, closesAt: one.cancelled.at.toISOString() },
  ...{ by: asker(one), reason: publicReason(one.cancelled) },
});

/** The last one first; of two that ended in the same moment the one with the larger id. */
const lastFirst = (a: Position, b: Position): number =>
  b.closesAt.localeCompare(a.closesAt) || (a.round < b.round ? 1 : -1);

/**
 * The rounds that are over at a school, those that were called off while they were open with them, the last first, or those behind the
 * last that was shown. Two requests.
 */
export async function listResults(call: Call<InputOf<SurveyActions, 'results-list'>>): Promise<List> {
  const { school, behind } = call.input;
  const results = behindIn('closesAt', 'roundId', seenAt(school, call), behind);
  // One that was called off before it opened was never anybody's; one about persons is their own school's.
  const off = behindIn('cancelled.at', '_id', { ...calledOffAt(school, call), 'cancelled.from': 'open' }, behind);
  const most = RESULTS_LISTED + 1;
  const fields = { roundId: 1, title: 1, closesAt: 1, eligible: 1, place: 1, 'versions.ballots': 1 };
  const ofRound = { 'questionnaire.title': 1, place: 1, cancelled: 1 };
  const { list } = await institutions
    .aggregate()
    .match({ _id: school })
    .limit(1)
    .project({ _id: 1 })
    .lookup(roundResults.orderedBeside(results, 'results', { closesAt: -1, roundId: -1 }, most, fields))
    .lookup(rounds.orderedBeside(off, 'off', { 'cancelled.at': -1, _id: -1 }, most, ofRound))
    .end();
  const [found] = list as { results: Results[]; off: CalledOff[] }[];
  const all = [...(found?.results ?? []).map(listed), ...(found?.off ?? []).map(calledOff)].sort(lastFirst);
  const shown = all.slice(0, RESULTS_LISTED);
  const last = shown.at(-1);
  return {
    rounds: shown,
    after: last && all.length > shown.length ? { closesAt: last.closesAt, round: last.round } : null,
  };
}
