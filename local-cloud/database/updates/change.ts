import { encode } from '../ejson';

/** What an operator makes of the value at a path: the new value, or undefined to leave the field out. */
export type Change = (old: unknown) => unknown;

/** An update operator on one path, its operand checked. */
export interface FieldOperator {
  prepare(operand: unknown, path: string): Change;
  /** False if it leaves a missing field missing, so that the path need not be passable. */
  creates: boolean;
}

/** Bit for bit the same: what an update does not count as a change. */
export function isIdentical(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left === right || encode(left) === encode(right);
}
