import { randomBytes } from 'node:crypto';
import { bsonSize } from './bson-size';
import { type Document, isPlainObject } from './document';
import { failed } from './fail';
import { documentKey } from './keys';

/** The largest document MongoDB stores, and so the platform: 16 MB of BSON. */
export const DOCUMENT_LIMIT_BYTES = 16 * 1024 * 1024;
/** How deep MongoDB lets objects and arrays nest in a document. */
export const DOCUMENT_LIMIT_DEPTH = 100;

function checkNames(value: unknown, path: string, depth: number): void {
  if (depth > DOCUMENT_LIMIT_DEPTH) throw failed(`Document exceeds maximum nesting depth of ${DOCUMENT_LIMIT_DEPTH}`);
  if (Array.isArray(value)) {
    for (const item of value) checkNames(item, path, depth + 1);
  } else if (isPlainObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      const whole = path === '' ? name : `${path}.${name}`;
      const where = path === '' ? '' : ` in '${whole}'`;
      if (name.startsWith('$'))
        throw failed(`The dollar ($) prefixed field '${name}'${where} is not valid for storage.`);
      if (name.includes('.')) throw failed(`The dotted field '${name}'${where} is not valid for storage.`);
      if (name.includes('\0')) throw failed('a field name must not contain null bytes');
      checkNames(member, whole, depth + 1);
    }
  }
}

/** Checks a value that is to be stored at a path. */
export function storableValue(value: unknown, path: string): unknown {
  checkNames(value, path, path.split('.').length + 1);
  return value;
}

/** Refuses a document that has grown beyond what can be stored. */
export function checkSize(document: Document): Document {
  const size = bsonSize(document);
  if (size > DOCUMENT_LIMIT_BYTES) {
    throw failed(`object to insert too large. size in bytes: ${size}, max size: ${DOCUMENT_LIMIT_BYTES}`);
  }
  return document;
}

/** An _id as the platform makes them: 32 hex digits. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** Checks a document that is to be stored and gives it an _id, first, if it has none; returns it with its key. */
export function storable(document: Document): { key: string; document: Document } {
  checkNames(document, '', 1);
  const { _id: given, ...rest } = document;
  const _id = given === undefined || given === null || given === '' ? newId() : given;
  const key = documentKey(_id);
  if (key === undefined) throw failed('local-cloud stores documents whose _id is a string or a number only');
  return { key, document: checkSize({ _id, ...rest }) };
}
