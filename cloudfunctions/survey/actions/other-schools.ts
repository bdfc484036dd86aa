import { figuresOf, isThin } from '@domain/survey/figures';
import type { Cell } from '@domain/survey/suppress-results';
import { columnsOf } from '@domain/survey/tally';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
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

/** Positive answers of a cell that is shown. */
const shareOf = (one: AtSchool, at: number, cell: Cell | undefined) => {
  const column = columnsOf(one.items)[at];
  const item = one.items.find(({ id }) => id === column?.item);
  const positive = item && cell?.state === 'shown' ? figuresOf(item, cell).positive : null;
  return positive && cell?.state === 'shown' && item ? { positive: positive.count, n: figuresOf(item, cell).n } : null;
};

/** One item at every school of a round, by name, each with what its interval is made of; no place in any order. Two requests. */
export async function listOtherSchools({
  input,
}: Call<InputOf<SurveyActions, 'other-schools'>>): Promise<OutputOf<SurveyActions, 'other-schools'>> {
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
    const last = one.versions.at(-1);
    const ballots = unlessFew(one.eligible, last?.ballots ?? 0);
    const thin = isThin({ eligible: one.eligible, ballots });
    return {
      ...{ id: one.schoolId, name: one.school[0]?.name ?? '', isThin: thin && ballots !== null },
      share: thin ? null : shareOf(one, at, last?.table.total[at]),
    };
  });
  if (schools.length === 0) throw new Refusal('RESULTS_NOT_FOUND');
  return { schools: schools.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
