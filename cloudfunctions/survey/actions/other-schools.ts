import { figuresOf, isThin } from '@domain/survey/figures';
import { columnsOf } from '@domain/survey/tally';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { OthersView } from '@types_/survey/results-view';
import { Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type ResultsDocument, type ResultsVersion, roundResults } from '../../_kit/survey/round-results';
import { NAMES_NOBODY, unlessFew } from '../results-look';

const institutions = new Collection<{ _id: string; name: string }>('institutions');
/** More schools than the province has. */
const MOST_SCHOOLS = 200;

interface AtSchool extends Pick<ResultsDocument, 'schoolId' | 'eligible' | 'items'> {
  versions: Pick<ResultsVersion, 'ballots' | 'table'>[];
  school: { name: string }[];
}

const FIELDS = { schoolId: 1, eligible: 1, items: 1, 'versions.ballots': 1, 'versions.table.total': 1 };

/** Positive answers of a column, or why nothing is said of them. */
function seen(
  { eligible, items, versions }: AtSchool,
  at: number,
): Pick<OthersView['schools'][number], 'state' | 'share'> {
  const last = versions.at(-1);
  const ballots = unlessFew(eligible, last?.ballots ?? 0);
  if (isThin({ eligible, ballots })) return { state: ballots === null ? 'hidden' : 'thin', share: null };
  const cell = last?.table.total[at];
  if (cell && cell.state !== 'shown') return { state: cell.state, share: null };
  const item = items.find(({ id }) => id === columnsOf(items)[at]?.item);
  const figures = item && cell && figuresOf(item, cell);
  if (!figures?.positive) return { state: 'hidden', share: null };
  return { state: 'shown', share: { positive: figures.positive.count, n: figures.n } };
}

/** One item at every school of a round, by name, each with what its interval is made of; no place in any order. Two requests. */
export async function listOtherSchools({ input }: Call<InputOf<SurveyActions, 'other-schools'>>): Promise<OthersView> {
  const { list } = await roundResults
    .aggregate()
    // Schools are not compared by people of theirs.
    .match({ roundId: input.round, ...NAMES_NOBODY })
    .limit(MOST_SCHOOLS)
    .project(FIELDS)
    .lookup(institutions.joined('schoolId', '_id', 'school'))
    .end();
  const schools = (list as AtSchool[]).map((one) => {
    const at = columnsOf(one.items).findIndex(({ item, row }) => item === input.item && (row ?? '') === input.row);
    if (at < 0) throw new Refusal('RESULTS_NOT_FOUND');
    return { id: one.schoolId, name: one.school[0]?.name ?? '', ...seen(one, at) };
  });
  if (schools.length === 0) throw new Refusal('RESULTS_NOT_FOUND');
  return { schools: schools.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
