import { type Order, ordersOf, tellingOrders } from './orders';
import { byValue, type Dump, type Piece, piecesOf, type Traced, traced } from './pieces';
import { tellingKeys, tellingValues } from './values';

/** Which thing belongs to whom: what nobody but the phones knows, and what guesses are judged by. */
export type Owners = ReadonlyMap<string, string>;

/** Whoever, or whatever, is linked: by which texts it is known, and what order of them is known besides the dump. */
export interface Side {
  all: readonly { name: string; names: readonly string[] }[];
  orders?: readonly { by: string; names: readonly string[] }[];
}

/** What is to be linked with what, and with what knowledge. */
export interface Suspicion {
  dump: Dump;
  ones: Side;
  others: Side;
  /** The thing of each of the ones. */
  owned: Owners;
  /** The group a thing is in, which is known by design: chance is within it. */
  groupOf: (thing: string) => string | undefined;
  keys: readonly Buffer[];
  /** Texts that hashes may have been made with besides. */
  salts: readonly string[];
}

/** What a dump says, worked out once for however many trials. */
const known = new WeakMap<Dump, { index: ReadonlyMap<string, Piece[]>; sides: Map<Side, Known> }>();

interface Known {
  traced: Traced[];
  orders: Order[];
}

function knowledgeOf(dump: Dump, side: Side): Known {
  const all = known.get(dump) ?? { index: byValue(piecesOf(dump)), sides: new Map<Side, Known>() };
  known.set(dump, all);
  const there = all.sides.get(side);
  if (there) return there;
  const found = traced(all.index, side.all);
  const given = (side.orders ?? []).map(({ by, names }) => ({ by, names: [...names], inside: new Map() }));
  const one = { traced: found, orders: [...ordersOf(found), ...given] };
  all.sides.set(side, one);
  return one;
}

/**
 * Everything by which the ones can be linked with the others better than by chance: values that stand with both, plain or under
 * any of the keys, and orders of the one that tell of an order of the other. Empty: nothing was found.
 */
export function linksIn({ dump, ones, others, owned, groupOf, keys, salts }: Suspicion): string[] {
  const [here, there] = [knowledgeOf(dump, ones), knowledgeOf(dump, others)];
  const sides = { here: here.traced, there: there.traced, owned, groupOf };
  return [
    ...tellingValues(sides),
    ...tellingKeys(sides, keys, salts),
    ...tellingOrders(here.orders, there.orders, owned, groupOf),
  ];
}
