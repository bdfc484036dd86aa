/** Everything that lies somewhere: documents by collection, in the order in which they stand; files and logs are collections too. */
export type Dump = Record<string, unknown[]>;

/** What stands together: a document, or one element of a list in it, without the elements of its own lists. */
export interface Piece {
  /** Collection and fields down to it, the same for all of its kind. */
  place: string;
  /** The how manyeth of its kind it is in the dump. */
  at: number;
  /** Which document it lies in: collection and number. */
  inside: string;
  /** Its values by field, as text that sorts as they do. */
  leaves: (readonly [field: string, value: string])[];
  /** How much it is, in characters. */
  size: number;
}

/** Numbers and moments sort as texts of one length. */
const sortable = (value: number): string => value.toFixed(3).padStart(24, '0');

/** A scalar as text, or null for what says nothing. */
function textOf(value: unknown): string | null {
  // Not `instanceof`: a clone has another world's.
  if (Object.prototype.toString.call(value) === '[object Date]') return sortable((value as Date).getTime());
  if (typeof value === 'number') return sortable(value);
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : null;
}

/** All pieces of a dump, in the order in which they stand. */
export function piecesOf(dump: Dump): Piece[] {
  const pieces: Piece[] = [];
  const counts = new Map<string, number>();
  const open = (place: string, inside: string): Piece => {
    const at = counts.get(place) ?? 0;
    counts.set(place, at + 1);
    const piece: Piece = { place, at, inside, leaves: [], size: 0 };
    pieces.push(piece);
    return piece;
  };
  const walk = (value: unknown, piece: Piece, field: string, inside: string): void => {
    if (Array.isArray(value)) {
      const isRow = value.length > 0 && value.every((one) => textOf(one) !== null) && field.endsWith('[]');
      if (isRow) for (const [nth, one] of value.entries()) walk(one, piece, `${field}.${nth}`, inside);
      else
        for (const one of value) {
          const place = `${piece.place}.${field}`;
          walk(one, open(place, inside), '[]', inside);
        }
      return;
    }
    const text = textOf(value);
    if (text !== null) {
      piece.leaves.push([field, text]);
      piece.size += text.length;
    } else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value))
        walk(one, piece, field === '' ? name : `${field}.${name}`, inside);
  };
  for (const [name, documents] of Object.entries(dump))
    for (const [nth, document] of documents.entries()) {
      const inside = `${name}/${nth}`;
      walk(document, open(name, inside), '', inside);
    }
  return pieces;
}

/** Somebody or something, with whatever piece it is named in. */
export interface Traced {
  name: string;
  /** What it is looked for by. */
  names: readonly string[];
  pieces: Piece[];
}

/** So many pieces share a value that it leads from one to the other. */
const FEW = 3;
/** Shorter texts, and smaller numbers (of twenty figures before the point), are shared by chance. */
const LEAST = 8;
const SMALL_NUMBER = /^0{14}\d{6}\.\d{3}$/;

/** Whether a value that two have in common says anything. */
export const isTelling = (value: string): boolean => value.length >= LEAST && !SMALL_NUMBER.test(value);

/** The pieces by each value that is long enough to be no chance. */
export function byValue(pieces: readonly Piece[]): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces)
    for (const value of new Set(piece.leaves.map(([, one]) => one)))
      if (isTelling(value)) {
        const some = found.get(value);
        if (some) some.push(piece);
        else found.set(value, [piece]);
      }
  return found;
}

/** Where each stands: in pieces that name it, and in those that share a value with one of these which hardly any other has. */
export function traced(
  index: ReadonlyMap<string, Piece[]>,
  named: readonly Pick<Traced, 'name' | 'names'>[],
): Traced[] {
  return named.map(({ name, names }) => {
    const near = new Set(names.flatMap((one) => index.get(one) ?? []));
    const rare = [...near].flatMap((piece) =>
      piece.leaves.flatMap(([, value]) => {
        const some = index.get(value) ?? [];
        return some.length <= FEW ? some : [];
      }),
    );
    return { name, names, pieces: [...new Set([...near, ...rare])] };
  });
}
