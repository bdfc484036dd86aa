import { failed } from './fail';

/** The places on a path where a document has an array: of `a.b` maybe `a`, `a.b` or both. */
function arraysOn(document: unknown, path: string): string[] {
  const found: string[] = [];
  let place = '';
  let holders: unknown[] = [document];
  for (const name of path.split('.')) {
    place = place === '' ? name : `${place}.${name}`;
    const reached = holders.map((holder) =>
      typeof holder === 'object' && holder !== null ? Object.getOwnPropertyDescriptor(holder, name)?.value : undefined,
    );
    if (reached.some(Array.isArray)) found.push(place);
    holders = reached.flat();
  }
  return found;
}

/**
 * Refuses arrays at two fields of one index, as MongoDB does: the index would hold each element of one with each of the
 * other. Two fields inside one array are no such pair.
 */
export function checkParallelArrays(document: unknown, fields: readonly string[]): void {
  if (fields.length < 2) return;
  let first: { field: string; arrays: string[] } | undefined;
  for (const field of fields) {
    const arrays = arraysOn(document, field);
    if (arrays.length === 0) continue;
    const isOther = arrays.some((place) => !first?.arrays.includes(place));
    if (first && isOther && first.arrays.some((place) => !arrays.includes(place)))
      throw failed(`cannot index parallel arrays [${field}] [${first.field}]`);
    if (!first || arrays.length > first.arrays.length) first = { field, arrays };
  }
}
