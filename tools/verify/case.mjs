// Verifies a case outside the app, with nothing of the app: what the page "核对" copies, in a file.
//   npm run -s verify -- FILE.json
// The file: {id, entries: [{entry, content, salt}], receipt?: {seq, hash}}. Hashes are SHA-256 in base64url; what is hashed is JSON with
// its names in order (docs/decisions/0016). The filing's content has hashes of its photos' ids and the days that were promised; what an
// entry calls `stands` only the functions can make, and it is linked like the rest.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text).digest('base64url');

const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join()}}`;
};

/**
 * What is wrong with a case, in words; nothing when all is as it was.
 * @param {{id: string, entries: {entry: any, content: string | null, salt: string}[], receipt?: {seq: number, hash: string}}} found
 */
function faultsOf({ id, entries, receipt }) {
  const faults = [];
  let previous = { seq: -1, hash: id };
  for (const { entry, content, salt } of entries) {
    const { hash, ...rest } = entry;
    if (entry.seq !== previous.seq + 1)
      faults.push(`entry ${entry.seq} follows ${previous.seq}: some were removed or reordered`);
    if (entry.previous !== previous.hash) faults.push(`entry ${entry.seq} does not follow the one before`);
    if (sha256(canonical(rest)) !== hash) faults.push(`entry ${entry.seq} was changed`);
    if (content !== null && sha256(`${salt}\n${content}`) !== entry.said)
      faults.push(`what entry ${entry.seq} says was changed`);
    previous = { seq: entry.seq, hash };
  }
  if (receipt && !entries.some(({ entry }) => entry.seq === receipt.seq && entry.hash === receipt.hash))
    faults.push(`the receipt's entry ${receipt.seq} is not in the case any more`);
  return faults;
}

const [file] = process.argv.slice(2);
if (file) {
  const found = JSON.parse(readFileSync(file, 'utf8'));
  const faults = faultsOf(found);
  const closed = found.entries.filter(({ content }) => content === null).length;
  for (const fault of faults) console.log(fault);
  if (faults.length === 0)
    console.log(
      `${found.entries.length} entries, none changed, removed or reordered; ${closed} of them without their words`,
    );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
