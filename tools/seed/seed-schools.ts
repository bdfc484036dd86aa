import { places } from '../../cloudfunctions/_kit/identity/places';
import { people } from '../../cloudfunctions/_kit/people';
import { schoolSettings } from '../../cloudfunctions/_kit/school-settings';
import { institutions as institutionCollection } from '../../cloudfunctions/identity/repository';
import type { Institution } from '../../config/seed/province';
import type { DemoPerson } from './demo/people';
import { institutionDocument, personDocument, placeDocuments, studentDocument } from './documents';
import { settingsDocument } from './school-settings';
import { rosterOf } from './synthetic-roster';

/** Documents per wire request: below the platform's limit for a request's size. */
const BATCH = 100;

async function addAll<D extends { _id: string }>(
  collection: { addAll(documents: D[]): Promise<boolean> },
  documents: D[],
): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH)
    if (!(await collection.addAll(documents.slice(start, start + BATCH)))) throw new Error('seeded already');
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
  await addAll(
    schoolSettings,
    schools.map((school) => settingsDocument(school, now)),
  );
  const known = new Map(demoPeople.map((person) => personDocument(person, now)).map((one) => [one._id, one]));
  const lines = schools.flatMap((school) => rosterOf(school, rosterSize).map((line) => studentDocument(school, line)));
  await addAll(
    people,
    lines.map((line) => known.get(line._id) ?? line),
  );
  const listed = new Set(lines.map(({ _id }) => _id));
  await addAll(
    people,
    [...known.values()].filter(({ _id }) => !listed.has(_id)),
  );
  await addAll(places, placeDocuments([...known.values()]));
}
