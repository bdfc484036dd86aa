import type { Table } from '@domain/survey/suppress-results';
import { type Column, columnsOf, outcomesOf, positiveOf } from '@domain/survey/tally';
import type { Item } from '@types_/survey/questionnaire-schema';

/** Exact fractions: an adversary that rounds would find too little. */
interface Fraction {
  n: bigint;
  d: bigint;
}
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (n: bigint, d: bigint): Fraction => {
  const common = gcd(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
};
const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);

type Row = Map<string, Fraction>;

/** Unknowns that equations determine: each row is Σ coefficient · unknown = a number, and only the unknowns' side matters. */
export function determined(equations: readonly ReadonlyMap<string, number>[]): Set<string> {
  // What is published outright says nothing of the rest once it is put in.
  const known = new Set(equations.flatMap((equation) => (equation.size === 1 ? [...equation.keys()] : [])));
  const pivots = new Map<string, Row>();
  for (const equation of equations) {
    const row: Row = new Map(
      [...equation].filter(([x, c]) => c !== 0 && !known.has(x)).map(([x, c]) => [x, fraction(BigInt(c), 1n)]),
    );
    reduce(row, pivots);
    const [first] = row.keys();
    if (first === undefined) continue;
    const lead = row.get(first) as Fraction;
    for (const [x, c] of row) row.set(x, over(c, lead));
    for (const [, other] of pivots) eliminate(other, first, row);
    pivots.set(first, row);
  }
  return new Set([...known, ...[...pivots].filter(([, row]) => row.size === 1).map(([x]) => x)]);
}

function eliminate(row: Row, pivot: string, by: Row): void {
  const factor = row.get(pivot);
  if (!factor) return;
  for (const [x, c] of by) {
    const left = minus(row.get(x) ?? { n: 0n, d: 1n }, times(factor, c));
    if (left.n === 0n) row.delete(x);
    else row.set(x, left);
  }
}

function reduce(row: Row, pivots: ReadonlyMap<string, Row>): void {
  for (const [pivot, by] of pivots) eliminate(row, pivot, by);
}

const nameOf = (place: string, { item, row }: Column, what: string): string => `${place}/${item}/${row ?? ''}/${what}`;

/** What an item's counts can be: its outcomes, and what the questionnaire allows beside them. */
const kindsOf = (item: Item): string[] => [
  ...outcomesOf(item),
  ...(item.kind !== 'text' && item.unused ? ['unused'] : []),
  // A row may be left out of a matrix that is not required.
  ...(item.required ? [] : ['unanswered']),
  // Of several, who ticked a positive one is a figure of its own, which does not follow from the others.
  ...(item.kind === 'multiple' && positiveOf(item).length > 0 ? ['positive'] : []),
];

/**
 * Everything that is published, as equations: counts that are shown, that counts of one column add up to who was asked, that
 * groups add up to all, that who is asked follows from what was answered before, that each ballot's first question is asked.
 */
export function equationsOf(items: readonly Item[], table: Table): Map<string, number>[] {
  const columns = columnsOf(items);
  const places: [string, Table['total']][] = [
    ['all', table.total],
    ...table.groups.map((cells, at): [string, Table['total']] => [`group ${at}`, cells]),
  ];
  const equations: Map<string, number>[] = [];
  const known = (name: string) => equations.push(new Map([[name, 1]]));
  for (const [place, cells] of places) {
    for (const [at, column] of columns.entries()) {
      const item = items.find(({ id }) => id === column.item) as Item;
      const names = kindsOf(item).map((what) => nameOf(place, column, what));
      const asked = nameOf(place, column, 'asked');
      const cell = cells[at];
      if (cell?.state !== 'hidden') for (const name of [...names, asked]) known(name);
      if (item.kind !== 'multiple')
        equations.push(new Map([...names.map((name): [string, number] => [name, 1]), [asked, -1]]));
      if (!item.onlyIf) known(asked);
      else askedAfter(place, item, column);
    }
  }
  for (const column of columns) {
    if (table.groups.length === 0) break;
    const item = items.find(({ id }) => id === column.item) as Item;
    for (const what of [...kindsOf(item), 'asked'])
      equations.push(
        new Map(places.map(([place], at): [string, number] => [nameOf(place, column, what), at === 0 ? -1 : 1])),
      );
  }
  return equations;

  function askedAfter(place: string, { onlyIf }: Item, column: Column): void {
    const parent = items.find(({ id }) => id === onlyIf?.item) as Item;
    const asked: [string, number] = [nameOf(place, column, 'asked'), -1];
    const any = onlyIf?.any ?? [];
    // How many of a list of several said one of two cannot be added up; one of one can. Of a matrix only 'unused' is asked,
    // and whoever says it has used none of its rows.
    if (parent.kind === 'matrix' || (parent.kind === 'multiple' && any.length > 1)) return;
    const counted = any.map((what): [string, number] => [nameOf(place, { item: parent.id, row: null }, what), 1]);
    equations.push(new Map([...counted, asked]));
  }
}

/** Counts of hidden cells that the equations determine. None of them may be. */
export function found(items: readonly Item[], table: Table): string[] {
  const solved = determined(equationsOf(items, table));
  const columns = columnsOf(items);
  const hiddenAt = (place: string, cells: Table['total']) =>
    columns.flatMap((column, at) => {
      const item = items.find(({ id }) => id === column.item) as Item;
      return cells[at]?.state === 'hidden' ? kindsOf(item).map((what) => nameOf(place, column, what)) : [];
    });
  return [hiddenAt('all', table.total), ...table.groups.map((cells, at) => hiddenAt(`group ${at}`, cells))]
    .flat()
    .filter((name) => solved.has(name));
}
