import type { Params } from '@types_/core/result';
import type { ImportCounts, ImportProblem, ImportState } from '@types_/identity/roster-import';
import { _, Collection } from '../database';
import { Refusal } from '../refusal';
import { atPath, removeFiles, writeFile } from '../storage';

/** An import of a roster as it is stored: where it stands, so that whoever calls next goes on there. Holds nothing of the file. */
export interface ImportDocument {
  _id: string;
  version: number;
  schoolId: string;
  /** The person who started it. */
  by: string;
  fileName: string;
  /** Where the phone leaves the file, in clear. Known before it comes, so that a file that nobody speaks of again is found. */
  path: string;
  /** The file as the phone left it; it is sealed and removed before anything else is done. */
  clearId: string | null;
  /** The sealed file, until the import is over. */
  fileId: string | null;
  /** `reserved`: only its place is given; the file is on its way, or never comes. */
  state: ImportState | 'reserved';
  /** Lines of the file handled, of how many, while checking or applying. */
  handled: number;
  total: number;
  /** The last student of the school who was looked at, once all lines are handled. */
  after: string;
  counts: ImportCounts;
  problems: ImportProblem[];
  ignored: string[];
  refusal: { code: string; params: Params } | null;
  closes: boolean;
  startedAt: Date;
  /** When anybody last took it further. */
  touchedAt: Date;
  doneAt: Date | null;
}

export const imports = new Collection<ImportDocument>('imports');

/** Where an import's sealed file lies. */
export const sealedPath = (importId: string): string => `roster-imports/${importId}/sealed`;

/** Saves where an import stands, if nobody else has taken it further; each save is a place to go on from. */
export async function saveImport(
  document: ImportDocument,
  values: Partial<Omit<ImportDocument, '_id' | 'version' | 'touchedAt'>>,
): Promise<ImportDocument> {
  const { _id, version } = document;
  const touched = { ...values, touchedAt: new Date() };
  const data = Object.fromEntries(Object.entries(touched).map(([name, value]) => [name, _.set(value)]));
  if (!(await imports.updateWhere({ _id, version }, { ...data, version: _.inc(1) }))) throw new Refusal('BUSY');
  return { ...document, ...touched, version: version + 1 };
}

/**
 * All that may lie in storage of an import. The sealed file even where nobody has noted it: whoever wrote it may have died
 * before the note. And what a phone may have left at a reserved place: only storage knows what its ids begin with, so a
 * file beside it tells.
 */
async function filesOf({ _id, state, path, clearId, fileId }: ImportDocument): Promise<string[]> {
  if (state === 'reserved') {
    const beside = await writeFile(sealedPath(_id), Buffer.from('-'));
    return [atPath(beside, path), beside];
  }
  const unnoted = clearId && atPath(clearId, sealedPath(_id));
  return [clearId, fileId ?? unnoted].filter((id) => id !== null);
}

/** Ends an import: its files go first, so that none outlives it. One that is not there is no matter. */
export async function endImport(
  document: ImportDocument,
  values: Pick<ImportDocument, 'state'> & Partial<Pick<ImportDocument, 'refusal'>>,
): Promise<ImportDocument> {
  await removeFiles(await filesOf(document));
  return saveImport(document, { ...values, clearId: null, fileId: null, doneAt: new Date() });
}
