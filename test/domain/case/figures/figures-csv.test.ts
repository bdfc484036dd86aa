import { FIGURE_COLUMNS, type FigureLine, figuresCsv } from '@domain/case/figures/figures-csv';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const figures: FigureLine['figures'] = {
  ...{ response: share(12, 13), solution: share(8, 11), satisfaction: share(7, 10), rating: share(10, 11), silent: 1 },
  ...{ excluded: { refused: 2, withdrawn: 1, unreachable: 0, merged: 3, unclaimed: 0 }, medianDays: 4 },
};
const linesOf = (lines: FigureLine[]) => figuresCsv(FIGURE_COLUMNS, lines, '不显示').split('\r\n');

describe('the table of figures', () => {
  test('has both numbers of each rate and each excluded column, in the order of its heads', () => {
    const [head, line, end] = linesOf([
      { part: '按类别', name: '生活服务', figures: { ...figures, open: 3, cases: 20 } },
    ]);
    expect(
      head?.startsWith('\ufeff"part","name","inTime","due","solved","asked","silent","satisfied","rated","refused"'),
    ).toBe(true);
    expect(line).toBe('"按类别","生活服务",12,13,8,11,1,7,10,2,1,0,3,0,4,3,20');
    expect(end).toBe('');
  });

  test('says of what is hidden that it is, and leaves empty what is not there', () => {
    const hidden = { ...figures, solution: null, satisfaction: null, rating: null, silent: null, excluded: null };
    const [, line] = linesOf([{ part: '按月', name: '2026年11月', figures: { ...hidden, medianDays: null } }]);
    const no = '"不显示"';
    expect(line).toBe(['"按月"', '"2026年11月"', 12, 13, ...Array.from({ length: 11 }, () => no), '', ''].join());
    const [, few] = linesOf([
      { part: '按月', name: '', figures: { ...figures, satisfaction: null, medianDays: null } },
    ]);
    expect(few).toBe(`"按月",,12,13,8,11,1,${no},10,2,1,0,3,0,,,`);
  });

  test('is executed by no spreadsheet, whatever a department is called', () => {
    const [, line] = linesOf([{ part: '按部门', name: '=HYPERLINK("http://x","后勤,处")', figures }]);
    expect(line).toContain(`"'=HYPERLINK(""http://x"",""后勤,处"")"`);
  });
});
