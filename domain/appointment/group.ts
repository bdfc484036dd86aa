import { APPLICATION_LIMITS } from '@types_/appointment/application';
import { accept, type Result, refuse } from '@types_/core/result';

/** The places of a group that comes with one matter: each of its representatives has one, so that there are never more (product.md section 4). */
export const groupSlots = (sessionId: string, code: string): string[] =>
  Array.from({ length: APPLICATION_LIMITS.representatives }, (_none, nth) => `${sessionId}:${code}:${nth}`);

/** A free place in a group, given those that are taken; a group without anybody is none. */
export function slotIn(
  slots: readonly string[],
  taken: readonly string[],
): Result<string, 'GROUP_UNKNOWN' | 'GROUP_FULL'> {
  if (taken.length === 0) return refuse('GROUP_UNKNOWN');
  const free = slots.find((slot) => !taken.includes(slot));
  return free ? accept(free) : refuse('GROUP_FULL', { most: slots.length });
}
