import type { Chart } from './cell-rows';

/** A list has a line for each of its options, and one for those that are marked as positive together. */
const linesOf = (chart: Chart): number =>
  chart.kind === 'points'
    ? chart.rows.length
    : chart.item.options.length + (chart.item.options.some(({ positive }) => positive) ? 1 : 0);

/** The charts that the first so many lines of a page belong to, each with how many of its own, and how many lines are left for what comes after. A list is never cut. */
export function firstLines(
  charts: readonly Chart[],
  shown: number,
): { begun: { chart: Chart; lines: number }[]; left: number } {
  let left = shown;
  const begun: { chart: Chart; lines: number }[] = [];
  for (const chart of charts) {
    if (left > 0) begun.push({ chart, lines: left });
    left -= linesOf(chart);
  }
  return { begun, left };
}
