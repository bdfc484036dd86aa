import { isPlainObject } from '../document';

/** True if a query has $nearSphere anywhere, which orders what it finds and so cannot stand just anywhere. */
export function usesNear(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(usesNear);
  return (
    isPlainObject(value) && Object.entries(value).some(([name, member]) => name === '$nearSphere' || usesNear(member))
  );
}
