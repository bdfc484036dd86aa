/** Fewer answers than this are not shown (product.md section 3). */
export const FEWEST_SHOWN = 10;

/** A row of a table whose totals are known. */
export interface Row {
  /** How many stand behind it. */
  count: number;
  /** What they said or did, as counts; what tells nothing of anybody is left out. */
  parts: readonly number[];
  /** Hidden already, whatever it says: what it was asked after is hidden. */
  hidden?: boolean;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether all who stand behind some rows said the same: then everybody knows what each of them said. */
function isUnanimous(rows: readonly Row[]): boolean {
  const count = sum(rows.map((row) => row.count));
  const columns = rows[0]?.parts ?? [];
  return count > 0 && columns.some((_, at) => sum(rows.map(({ parts }) => parts[at] ?? 0)) === count);
}

/**
 * Which rows are hidden: those of fewer than `fewest` people (and not none), and as many more, the smallest first, as it takes so
 * that what the totals leave over belongs to two rows, is large enough to be shown itself, and is not unanimous. Where the whole is
 * unanimous nothing can be hidden that the totals do not say.
 */
export function hiddenRows(rows: readonly Row[], fewest = FEWEST_SHOWN): boolean[] {
  const hidden = rows.map((row) => row.hidden === true || (row.count > 0 && row.count < fewest));
  const isWholeUnanimous = isUnanimous(rows);
  const tells = (): boolean => {
    if (!hidden.includes(true)) return false;
    const rest = rows.filter((_, index) => hidden[index]);
    const peopled = rest.filter(({ count }) => count > 0);
    const people = sum(peopled.map(({ count }) => count));
    return peopled.length < 2 || people < fewest || (!isWholeUnanimous && isUnanimous(rest));
  };
  while (tells()) {
    const next = rows
      .map(({ count }, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden[index])
      .sort((a, b) => a.count - b.count)[0];
    if (!next) break;
    hidden[next.index] = true;
  }
  return hidden;
}
