import type { RatesView } from '../../types/case/figures-view';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'];

/** What a large school's figures look like after some months: many parts, some of them hidden. */
function part(n: number) {
  const few = n < 12;
  return {
    ...{ response: share(n - 1, n), silent: few ? null : 2, medianDays: few ? null : 6 },
    ...{ solution: few ? null : share(n - 5, n - 2), rating: few ? null : share(n - 9, n - 2) },
    satisfaction: n < 20 ? null : share(n - 12, n - 9),
    excluded: few ? null : { refused: 1, withdrawn: 3, unreachable: 0, merged: 12, unclaimed: 1 },
  };
}

export function yearOfFigures(data: unknown): RatesView {
  const group = (name: string, n: number) => ({ name, ...part(n), cases: n + 14, open: 4 });
  return {
    ...(data as RatesView),
    ...{ cases: 276, few: false, silent: 9, solution: share(201, 214), rating: share(196, 214) },
    excluded: { refused: 4, withdrawn: 12, unreachable: 1, merged: 22, unclaimed: 2 },
    standing: { submitted: 2, acknowledged: 6, assigned: 8, 'waiting-for-student': 1, answered: 4, reopened: 0 },
    months: MONTHS.map((month, at) => ({ month, ...part(8 + at * 33) })),
    categories: [group('education', 64), group('living', 131), group('other', 7), group('rights', 18)],
    departments: [group('', 120), group('后勤保障处', 74), group('信息化建设与管理处网络运行中心', 25)],
  };
}
