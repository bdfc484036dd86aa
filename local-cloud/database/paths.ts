/** What a dotted path leads to: one value, or, once it went through an array of objects, all of them. */
export type Found = { through: 'one'; value: unknown } | { through: 'array'; values: unknown[] };

function member(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

/** Follows a dotted path as MongoDB does: a name applied to an array is applied to each of its elements. */
export function lookUp(document: unknown, path: string): Found {
  let current: unknown[] = [document];
  let through: 'one' | 'array' = 'one';
  for (const key of path.split('.')) {
    const next: unknown[] = [];
    for (const holder of current) {
      if (Array.isArray(holder) && !/^\d+$/.test(key)) {
        through = 'array';
        for (const element of holder) next.push(member(element, key));
      } else {
        next.push(member(holder, key));
      }
    }
    current = next;
  }
  return through === 'one' ? { through, value: current[0] } : { through, values: current };
}

/** The values an index or a sort sees at a path: an array counts as its elements, an empty one as nothing. */
export function indexedValues(document: unknown, path: string): { values: unknown[]; isArray: boolean } {
  if (!path.includes('.')) {
    const value = member(document, path); // most fields; the general way costs several times as much
    if (!Array.isArray(value)) return { values: [value], isArray: false };
  }
  const found = lookUp(document, path);
  const reached = found.through === 'one' ? [found.value] : found.values;
  const isArray = found.through === 'array' || Array.isArray(found.value);
  const values = reached.flatMap((value) => (Array.isArray(value) ? value : [value]));
  return { values: values.length > 0 ? values : [undefined], isArray };
}
