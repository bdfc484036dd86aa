import { useRef } from 'react';

interface Place<T> {
  id: string;
  /** Undefined: it has gone. */
  row: T | undefined;
}

/**
 * Each row in the place where it first stood, new ones after them, and of those that are here no more than so many: what has gone leaves its place
 * empty, so that none of those after it is sent to the screen anew.
 */
export function useKeptPlaces<T extends { id: string }>(rows: readonly T[], most: number): Place<T>[] {
  const known = useRef<string[]>([]);
  known.current = [...new Set([...known.current, ...rows.map(({ id }) => id)])];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const places = known.current.map((id) => ({ id, row: byId.get(id) }));
  const shown = new Set(places.filter(({ row }) => row).slice(0, most));
  return places.filter((place) => !place.row || shown.has(place));
}
