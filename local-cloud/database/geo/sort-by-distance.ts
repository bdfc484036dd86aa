import { type Document, isPlainObject } from '../document';
import { distanceOf, type Near, nearOperand } from './geo-operators';

/** The $nearSphere of a query, which also orders what it finds. */
export function nearOf(query: Document): { path: string; near: Near } | null {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        const found = isPlainObject(part) ? nearOf(part) : null;
        if (found) return found;
      }
    }
    if (isPlainObject(condition) && condition.$nearSphere !== undefined) {
      return { path, near: nearOperand(condition.$nearSphere) };
    }
  }
  return null;
}

/** Nearest first. */
export function sortByDistance<T>(
  items: readonly T[],
  documentOf: (item: T) => Document,
  path: string,
  near: Near,
): T[] {
  const measured = items.map((item) => ({
    item,
    metres: distanceOf(documentOf(item), path, near) ?? Number.POSITIVE_INFINITY,
  }));
  return measured.sort((a, b) => a.metres - b.metres).map(({ item }) => item);
}
