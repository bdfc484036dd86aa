import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { currentKeys } from './keys';

/** A field that only the functions can read: `keyId.iv.tag.cipher`, base64url, AES-256-GCM. */
export type Sealed = string & { readonly sealed: unique symbol };

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a field. `place` (collection, document, field) is authenticated, so that a value cannot be moved elsewhere. */
export function seal(text: string, place: string): Sealed {
  const { current, fields } = currentKeys();
  const key = fields[current];
  if (!key) throw new Error(`no field key ${current}`);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [current, ...[iv, cipher.getAuthTag(), bytes].map((part) => part.toString('base64url'))].join('.') as Sealed;
}

/** Decrypts a field; throws when it was changed or moved, or when its key is gone. */
export function unseal(sealed: Sealed, place: string): string {
  const [id = '', iv = '', tag = '', bytes = ''] = sealed.split('.');
  const key = currentKeys().fields[id];
  if (!key) throw new Error(`no field key ${id}`);
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64url'), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(bytes, 'base64url')), decipher.final()]).toString('utf8');
}

/** The id of the key that a field was sealed under. */
export const keyOf = (sealed: Sealed): string => sealed.split('.', 1)[0] ?? '';

/** A value that equals itself and tells nothing without the key: for look-ups and ids. `purpose` keeps uses apart. 32 characters. */
export const keyedHash = (purpose: string, ...parts: string[]): string =>
  createHmac('sha256', currentKeys().hash)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url')
    .slice(0, 32);

/** Equality that takes the same time wherever two values differ. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A hash that anybody can compute: SHA-256, base64url, 43 characters. */
export const openHash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A random value that nobody can guess: 16 bytes, base64url. */
export const nonce = (): string => randomBytes(16).toString('base64url');

/** What an input was, for telling a retry from another wish under the same key. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

/** A file that only the functions can read: length and text of the key id, iv, tag, cipher. `place` as in `seal`. */
export function sealBytes(bytes: Uint8Array, place: string): Buffer {
  const { current, fields } = currentKeys();
  const key = fields[current];
  if (!key) throw new Error(`no field key ${current}`);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const id = Buffer.from(current);
  return Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), sealed]);
}

/** The content of a sealed file; throws when it was changed or moved, or when its key is gone. */
export function unsealBytes(sealed: Buffer, place: string): Buffer {
  const idEnd = 1 + (sealed[0] ?? 0);
  const id = sealed.subarray(1, idEnd).toString();
  const key = currentKeys().fields[id];
  if (!key) throw new Error(`no field key ${id}`);
  const tagStart = idEnd + IV_BYTES;
  const start = tagStart + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(idEnd, tagStart), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(tagStart, start));
  return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]);
}
