import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CollectionDeclaration } from '../../../local-cloud';
import { changeOf } from '../../../local-cloud/database/log-record';
import { writeManifest } from '../../../local-cloud/database/manifest';
import { writeSnapshot } from '../../../local-cloud/database/write-snapshot';

/** The collection that is measured, with an index for each kind of query. */
export const COLLECTIONS: CollectionDeclaration[] = [
  {
    collectionName: 'c',
    createIndexes: [
      {
        name: 'bySchool',
        keys: [
          { name: 'school', direction: '1' },
          { name: 'at', direction: '-1' },
        ],
      },
      { name: 'byMail', unique: true, keys: [{ name: 'mail', direction: '1' }] },
    ],
  },
  { collectionName: 'added' },
  { collectionName: 'seats' },
  { collectionName: 'taken' },
];

/** Documents of one school, however many there are in all. */
export const PER_SCHOOL = 100;

export const idOf = (n: number): string => n.toString(16).padStart(32, '0');

/** A document of about 500 bytes. */
export function documentText(n: number, schools: number): string {
  return JSON.stringify({
    _id: idOf(n),
    school: `school-${n % schools}`,
    at: { $date: { $numberLong: String(1_700_000_000_000 + n) } },
    mail: `student-${n}@example.edu`,
    title: 'A question about the canteen',
    seats: { $numberInt: String(n % 50) },
    tags: ['canteen', 'food'],
    text: 'x'.repeat(230),
  });
}

function* changes(count: number): Generator<string> {
  for (let n = 0; n < count; n++) yield changeOf('c', `s${idOf(n)}`, documentText(n, count / PER_SCHOOL));
}

/** Makes a data folder with so many documents. */
export async function seed(directory: string, count: number): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, 'snapshot-1.log');
  const bytes = await writeSnapshot(file, changes(count), { fsync: false, isCalledOff: () => false });
  writeFileSync(path.join(directory, 'log-2.log'), '');
  writeManifest(directory, [{ name: 'snapshot-1.log', bytes: bytes ?? 0 }, { name: 'log-2.log' }], false);
}
