/** A stored document: null, boolean, number, string, Date, RegExp, arrays and plain objects of these. */
export type Document = Record<string, unknown>;

/** True for `{…}` as opposed to arrays, dates and regular expressions. */
export function isPlainObject(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}

/** A copy that shares nothing changeable with the original. */
export function cloneValue<T>(value: T): T;
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => cloneValue(item));
  if (value instanceof Date) return new Date(value.getTime());
  if (!isPlainObject(value)) return value;
  const copy: Document = {};
  for (const [key, member] of Object.entries(value)) copy[key] = cloneValue(member);
  return copy;
}
