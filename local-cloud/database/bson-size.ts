import { typeName } from './fail';

/** The bytes a value takes in BSON, without its type and name. */
export function bsonSize(value: unknown): number {
  if (typeof value === 'number') return typeName(value) === 'int' ? 4 : 8;
  if (typeof value === 'string') return 5 + Buffer.byteLength(value);
  if (typeof value === 'boolean') return 1;
  if (value === null || value === undefined) return 0;
  if (value instanceof Date) return 8;
  if (value instanceof RegExp) return Buffer.byteLength(value.source) + value.flags.length + 2;
  let size = 5;
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) size += 2 + Buffer.byteLength(name) + bsonSize(member);
  }
  return size;
}
