import { requestFailed, type WireError } from '../errors';

/** A request the database refuses, in the words the platform puts before MongoDB's message. */
export function failed(message: string): WireError {
  return requestFailed(`[FailedOperation] ${message}`);
}

/** The name MongoDB's messages give the type of a value; which kind of number it was is told by its value. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value !== 'number') return typeof value;
  if (!Number.isSafeInteger(value)) return 'double';
  return value === (value | 0) ? 'int' : 'long';
}
