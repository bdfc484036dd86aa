/** Beyond this nothing is chance: of all that one run tries together, once in some ten thousand runs. */
export const CHANCE = 1e-8;
/** The same as standard deviations, to either side. */
export const MOST_DEVIATIONS = 5.73;

/** The chance of so many or more, where so many are expected. */
export function chanceOf(hits: number, expected: number): number {
  if (hits <= expected) return 1;
  let term = Math.exp(-expected + hits * Math.log(expected) - logFactorial(hits));
  let sum = 0;
  for (let more = hits + 1; term > 0 && term > sum * 1e-12; more += 1) {
    sum += term;
    term *= expected / more;
  }
  return sum;
}

const logFactorial = (n: number): number => {
  let sum = 0;
  for (let at = 2; at <= n; at += 1) sum += Math.log(at);
  return sum;
};

/** Two orders of the same things; the same names in both. */
export interface Lot {
  one: readonly string[];
  other: readonly string[];
}

/** Spearman's rank correlation: 0 by chance, 1 for the same order, −1 for the opposite. */
function rankCorrelation({ one, other }: Lot): number {
  const n = one.length;
  const place = new Map(other.map((name, at) => [name, at]));
  const squares = one.reduce((sum, name, at) => sum + (at - (place.get(name) ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/**
 * How far two orders agree beyond chance, in standard deviations: within each lot apart, for which lot something is in is
 * known by design; then together.
 */
export function deviations(lots: readonly Lot[]): number {
  const told = lots.filter(({ one }) => one.length > 2);
  if (told.length === 0) return 0;
  const sum = told.reduce((z, lot) => z + rankCorrelation(lot) * Math.sqrt(lot.one.length - 1), 0);
  return Math.abs(sum) / Math.sqrt(told.length);
}

/** How many the n-th of the one and the n-th of the other have right: one a lot by chance. */
export const hitsOf = (lots: readonly Lot[]): number =>
  lots.reduce((sum, { one, other }) => sum + one.filter((name, at) => other[at] === name).length, 0);
