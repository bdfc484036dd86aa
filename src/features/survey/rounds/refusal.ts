import type { Failure } from '@types_/core/envelope';

const refusals = new Map<string, Failure>();

/** A draft that was to be settled as it was saved, and could not be: its own page, which comes next, says why. */
export const keepRefusal = (id: string, failure: Failure): void => void refusals.set(id, failure);

/** Why it could not be settled; told once. */
export function takeRefusal(id: string): Failure | null {
  const failure = refusals.get(id) ?? null;
  refusals.delete(id);
  return failure;
}
