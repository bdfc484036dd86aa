import { CHANCE, chanceOf, deviations, hitsOf, type Lot, MOST_DEVIATIONS } from './judge';
import type { Piece, Traced } from './pieces';
import type { Owners } from './suspect';

/** An order of some of them: by where they stand, by how much is written of them, or by a value. */
export interface Order {
  by: string;
  names: string[];
  /** In which document each stands. */
  inside: ReadonlyMap<string, string>;
}

/** Fewer than this is no order to learn from. */
const LEAST = 60;

const fieldsOf = (piece: Piece): [field: string, value: string][] => [
  ['where it stands', String(piece.at).padStart(9, '0')],
  ['how much it is', String(piece.size).padStart(9, '0')],
  ...piece.leaves.map(([field, value]): [string, string] => [field, value]),
];

/** Every order that the dump gives them. */
export function ordersOf(all: readonly Traced[]): Order[] {
  const found = new Map<string, { name: string; value: string; inside: string }[]>();
  for (const { name, pieces } of all) {
    const seen = new Set<string>();
    for (const piece of pieces)
      for (const [field, value] of fieldsOf(piece)) {
        const by = `${piece.place} ${field}`;
        if (seen.has(by)) continue;
        seen.add(by);
        const some = found.get(by);
        const one = { name, value, inside: piece.inside };
        if (some) some.push(one);
        else found.set(by, [one]);
      }
  }
  return [...found].flatMap(([by, some]): Order[] => {
    if (some.length < LEAST || new Set(some.map(({ value }) => value)).size < LEAST / 4) return [];
    const sorted = [...some].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
    return [
      { by, names: sorted.map(({ name }) => name), inside: new Map(some.map(({ name, inside }) => [name, inside])) },
    ];
  });
}

/** Two orders, lot by lot, both in the names of the things: only what stands in both. */
function lotsOf(one: Order, other: Order, owned: Owners, lotOf: (thing: string) => string | undefined): Lot[] {
  const there = new Set(other.names);
  const lots = new Map<string, { one: string[]; other: string[] }>();
  const into = (thing: string, side: 'one' | 'other') => {
    const lot = lotOf(thing);
    if (lot === undefined) return;
    const found = lots.get(lot) ?? { one: [], other: [] };
    found[side].push(thing);
    lots.set(lot, found);
  };
  const here = new Set<string>();
  for (const name of one.names) {
    const thing = owned.get(name);
    if (thing === undefined || !there.has(thing)) continue;
    here.add(thing);
    into(thing, 'one');
  }
  for (const thing of other.names) if (here.has(thing)) into(thing, 'other');
  return [...lots.values()];
}

/** Orders of the ones that tell of the order of the others. `groupOf`: what is known of a thing by design. */
export function tellingOrders(
  ones: readonly Order[],
  others: readonly Order[],
  owned: Owners,
  groupOf: (thing: string) => string | undefined,
): string[] {
  return ones.flatMap((one) =>
    others.flatMap((other) => {
      const lots = [lotsOf(one, other, owned, groupOf)];
      // Within one document there may be an order though the documents themselves have none.
      const documents = new Set(other.inside.values()).size;
      if (documents > 1 && documents * 3 < other.names.length)
        lots.push(lotsOf(one, other, owned, (thing) => other.inside.get(thing)));
      const tells = lots.some(
        (some) => deviations(some) > MOST_DEVIATIONS || chanceOf(hitsOf(some), some.length) < CHANCE,
      );
      return tells ? [`${one.by} ~ ${other.by}`] : [];
    }),
  );
}
