import { randomBytes } from 'node:crypto';
import { requestFailed } from '../errors';
import { type Document, isPlainObject } from './document';
import { documentKey } from './keys';

function checkNames(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) checkNames(item);
  } else if (isPlainObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name.startsWith('$'))
        throw requestFailed(`[FailedOperation] The dollar ($) prefixed field '${name}' is not valid for storage.`);
      if (name.includes('.'))
        throw requestFailed(`[FailedOperation] The dotted field '${name}' is not valid for storage.`);
      checkNames(member);
    }
  }
}

/** An _id as the platform makes them: 32 hex digits. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** Checks a document that is to be stored and gives it an _id, first, if it has none; returns it with its key. */
export function storable(document: Document): { key: string; document: Document } {
  checkNames(document);
  const { _id: given, ...rest } = document;
  const _id = given === undefined || given === null || given === '' ? newId() : given;
  const key = documentKey(_id);
  if (key === undefined)
    throw requestFailed('[FailedOperation] local-cloud stores documents whose _id is a string or a number only');
  return { key, document: { _id, ...rest } };
}
