import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { currentKeys } from './keys';

/** A field that only the functions can read: `keyId.iv.tag.cipher`, base64url, AES-256-GCM. */
export type Sealed = string & { readonly sealed: unique symbol };

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What encrypting gives: the key that was current, and the three values that decrypting wants again. */
interface Encrypted {
  id: string;
  iv: Buffer;
  tag: Buffer;
  cipher: Buffer;
}

const fieldKey = (id: string): Buffer => {
  const key = currentKeys().fields[id];
  if (!key) throw new Error(`no field key ${id}`);
  return key;
};

/** `place` is authenticated, so that a value cannot be moved elsewhere. */
function encrypt(bytes: Uint8Array, place: string): Encrypted {
  const id = currentKeys().current;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, fieldKey(id), iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
  const encrypted = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return { id, iv, tag: cipher.getAuthTag(), cipher: encrypted };
}

/** Throws when anything was changed or moved, or when the key is gone. */
function decrypt({ id, iv, tag, cipher }: Encrypted, place: string): Buffer {
  const decipher = createDecipheriv(CIPHER, fieldKey(id), iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(cipher), decipher.final()]);
}

/** Encrypts a field. `place` (collection, document, field) is where it belongs: it can be read nowhere else. */
export function seal(text: string, place: string): Sealed {
  const { id, iv, tag, cipher } = encrypt(Buffer.from(text), place);
  return [id, ...[iv, tag, cipher].map((part) => part.toString('base64url'))].join('.') as Sealed;
}

/** Decrypts a field; throws when it was changed or moved, or when its key is gone. */
export function unseal(sealed: Sealed, place: string): string {
  const [id = '', ...parts] = sealed.split('.');
  const [iv, tag, cipher] = [0, 1, 2].map((part) => Buffer.from(parts[part] ?? '', 'base64url')) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  return decrypt({ id, iv, tag, cipher }, place).toString('utf8');
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

/** SHA-256 in hexadecimal figures, as it is published of a draw (domain/appointment/draw.ts). */
export const hexHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of bytes. */
export const bytesHash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** A random value that nobody can guess: 16 bytes, base64url. */
export const nonce = (): string => randomBytes(16).toString('base64url');

/** What an input was, for telling a retry from another wish under the same key. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

/** A file that only the functions can read: length and text of the key id, iv, tag, cipher. `place` as in `seal`. */
export function sealBytes(bytes: Uint8Array, place: string): Buffer {
  const { id, iv, tag, cipher } = encrypt(bytes, place);
  const name = Buffer.from(id);
  return Buffer.concat([Buffer.from([name.length]), name, iv, tag, cipher]);
}

/** The content of a sealed file; throws when it was changed or moved, or when its key is gone. */
export function unsealBytes(sealed: Buffer, place: string): Buffer {
  const ivAt = 1 + (sealed[0] ?? 0);
  const tagAt = ivAt + IV_BYTES;
  const cipherAt = tagAt + TAG_BYTES;
  return decrypt(
    {
      id: sealed.subarray(1, ivAt).toString(),
      iv: sealed.subarray(ivAt, tagAt),
      tag: sealed.subarray(tagAt, cipherAt),
      cipher: sealed.subarray(cipherAt),
    },
    place,
  );
}
