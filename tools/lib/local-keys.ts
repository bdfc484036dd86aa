import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The keys of this machine's demo data, made at the first start and kept beside it, readable to their owner only. */
export function localKeys(folder: string): string {
  const file = path.join(folder, 'keys.json');
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8');
  const key = () => randomBytes(32).toString('base64');
  const keys = JSON.stringify({ current: 'k1', fields: { k1: key() }, hash: key() });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, keys, { mode: 0o600 });
  return keys;
}
