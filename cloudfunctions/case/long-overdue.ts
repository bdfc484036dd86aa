import { OPEN } from '@domain/case/figures/tally';
import { caseRollups, rollupId } from '../_kit/case/rollups';
import { $, Collection } from '../_kit/database';

const institutions = new Collection<{ _id: string; name: string; prefectureCode: string }>('institutions');

/** Far above the schools of the province, of which there are 68. */
const MOST_SCHOOLS = 1000;

interface Counted {
  _id: string;
  name: string;
  overdue: number;
  open: number;
}

/**
 * For each school of a prefecture (null: of the province) its open cases, and those that are sixty days overdue while it is the
 * school's turn, from the rollups (decision 18). One request, which reads as much for ten cases as for ten million.
 */
export async function countOverdue(prefecture: string | null) {
  const { list } = await institutions
    .aggregate()
    .match(prefecture === null ? {} : { prefectureCode: prefecture })
    .sort({ _id: 1 })
    .limit(MOST_SCHOOLS)
    .addFields({ bucket: $.concat(['$_id', rollupId('', OPEN)]) })
    .lookup(caseRollups.joined('bucket', '_id', 'rollups'))
    .addFields({ lines: $.arrayElemAt(['$rollups.lines', 0]) })
    .project({ name: true, overdue: $.sum('$lines.longOverdue'), open: $.sum('$lines.open') })
    .end();
  return (list as Counted[]).map(({ _id: id, name, overdue, open }) => ({ id, name, overdue, open }));
}
