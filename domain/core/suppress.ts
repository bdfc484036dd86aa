/** Fewer answers than this are not shown (product.md section 3). */
export const FEWEST_SHOWN = 10;

/**
 * Which cells of a row are hidden when its total is known: those with fewer than `fewest` (and not none), and as many more,
 * the smallest first, as it takes so that the total less what is shown does not give one of them away.
 */
export function hiddenCells(counts: readonly number[], fewest = FEWEST_SHOWN): boolean[] {
  const hidden = counts.map((count) => count > 0 && count < fewest);
  const sum = () => counts.reduce((total, count, index) => total + (hidden[index] ? count : 0), 0);
  const howMany = () => hidden.filter(Boolean).length;
  while (howMany() > 0 && (howMany() < 2 || sum() < fewest)) {
    const next = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden[index])
      .sort((a, b) => a.count - b.count)[0];
    if (!next) break;
    hidden[next.index] = true;
  }
  return hidden;
}
