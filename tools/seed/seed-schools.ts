import { people } from '../../cloudfunctions/_kit/people';
import { institutions as institutionCollection, roster } from '../../cloudfunctions/identity/repository';
import type { Institution } from '../../config/seed/province';
import type { DemoPerson } from './demo-people';
import { institutionDocument, personDocument, rosterDocument } from './documents';
import { rosterOf } from './synthetic-roster';

/** Documents per wire request: below the platform's limit for a request's size. */
const BATCH = 100;

async function addAll<D extends { _id: string }>(
  collection: { addAll(documents: D[]): Promise<void> },
  documents: D[],
): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH)
    await collection.addAll(documents.slice(start, start + BATCH));
}

/**
 * Puts schools with their rosters and demo people into an empty database, through the SDK as a function would.
 * `rosterSize`: students per school.
 */
export async function seedSchools(
  schools: readonly Institution[],
  demoPeople: readonly DemoPerson[],
  rosterSize: number,
  now: Date,
): Promise<void> {
  await addAll(institutionCollection, schools.map(institutionDocument));
  const persons = demoPeople.map((person) => personDocument(person, now)).filter((document) => document !== null);
  const bound = new Map(persons.flatMap(({ _id, student }) => (student ? [[student.rosterId, _id] as const] : [])));
  for (const school of schools) {
    const lines = rosterOf(school, rosterSize).map((line) => rosterDocument(school, line));
    for (const line of lines) {
      line.boundTo = bound.get(line._id) ?? null;
      line.claimedAt = line.boundTo ? now : null;
    }
    await addAll(roster, lines);
  }
  await addAll(people, persons);
}
