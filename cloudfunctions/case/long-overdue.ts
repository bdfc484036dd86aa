import { cases } from '../_kit/cases/store';
import { _, $, Collection } from '../_kit/database';

const institutions = new Collection<{ _id: string; name: string; prefectureCode: string }>('institutions');

/** Far above the schools of the province, of which there are 68. */
const MOST_SCHOOLS = 1000;

type Counts = { _id: string; count: number }[];
interface Counted {
  schools: { id: string; name: string }[];
  overdue: Counts;
  open: Counts;
}

/**
 * For each school of a prefecture (null: of the province) its open cases, and those overdue since a day or longer while it is
 * the school's turn. One request. Counted by an index, so it costs as much as there are open cases: rollups would cost less.
 */
export async function countOverdue(prefecture: string | null, since: string) {
  const late = { open: true, turn: 'school', dueDay: _.lte(since) };
  const { list } = await institutions
    .aggregate()
    .match(prefecture === null ? {} : { prefectureCode: prefecture })
    .sort({ _id: 1 })
    .group({ _id: null, schools: $.push({ id: '$_id', name: '$name' }) })
    .lookup(cases.countsBeside(late, 'schoolId', 'overdue', MOST_SCHOOLS))
    .lookup(cases.countsBeside({ open: true }, 'schoolId', 'open', MOST_SCHOOLS))
    .end();
  const [found] = list as Counted[];
  const of = (counts: Counts, id: string): number => counts.find(({ _id }) => _id === id)?.count ?? 0;
  return (found?.schools ?? []).map(({ id, name }) => ({
    ...{ id, name, overdue: of(found?.overdue ?? [], id), open: of(found?.open ?? [], id) },
  }));
}
