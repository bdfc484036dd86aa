import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemCodeOf } from '../errors';

/** What a signed URL allows. */
export type Permission = 'GET' | 'PUT';

/** Signs URLs of files for a time, with a key only the data folder knows. */
export class UrlSigner {
  private readonly key: Buffer;

  constructor(dataDirectory: string) {
    this.key = readOrCreateKey(path.join(dataDirectory, 'url-key'));
  }

  /** The query string that allows one thing with one path until then. */
  sign(permission: Permission, cloudPath: string, until: Date): string {
    const t = Math.floor(until.getTime() / 1000);
    return `sign=${this.digest(permission, cloudPath, t)}&t=${t}`;
  }

  allows(permission: Permission, cloudPath: string, query: URLSearchParams, now: Date): boolean {
    const t = Number(query.get('t'));
    if (!Number.isInteger(t) || t * 1000 <= now.getTime()) return false;
    const given = Buffer.from(query.get('sign') ?? '');
    const expected = Buffer.from(this.digest(permission, cloudPath, t));
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private digest(permission: Permission, cloudPath: string, t: number): string {
    return createHmac('sha256', this.key).update(`${permission}\n${cloudPath}\n${t}`).digest('hex');
  }
}

function readOrCreateKey(file: string): Buffer {
  try {
    const key = readFileSync(file);
    if (key.length === 32) return key;
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  }
  const key = randomBytes(32);
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}
