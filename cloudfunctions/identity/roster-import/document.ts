import type { Params } from '@types_/core/result';
import type { ImportCounts, ImportProblem, ImportState, ImportView } from '@types_/identity/roster-import';
import { _, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';

/** An import of a roster as it is stored: where it stands, so that whoever calls next goes on there. Holds nothing of the file. */
export interface ImportDocument {
  _id: string;
  version: number;
  schoolId: string;
  /** The person who started it. */
  by: string;
  fileName: string;
  /** The file as the phone left it; it is sealed and removed before anything else is done. */
  clearId: string | null;
  /** The sealed file, until the import is over. */
  fileId: string | null;
  state: ImportState;
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
  doneAt: Date | null;
}

export const imports = new Collection<ImportDocument>('imports');

export const NO_COUNTS: ImportCounts = { added: 0, changed: 0, closed: 0, unchanged: 0, bad: 0 };

/** An import as its admin sees it. */
export const viewOfImport = (document: ImportDocument): ImportView => ({
  ...document,
  id: document._id,
  startedAt: document.startedAt.toISOString(),
  doneAt: document.doneAt?.toISOString() ?? null,
});

/** Saves where an import stands, if nobody else has taken it further; each save is a place to go on from. */
export async function saveImport(
  document: ImportDocument,
  values: Partial<Omit<ImportDocument, '_id' | 'version'>>,
): Promise<ImportDocument> {
  const { _id, version } = document;
  const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, _.set(value)]));
  if (!(await imports.updateWhere({ _id, version }, { ...data, version: _.inc(1) }))) throw new Refusal('BUSY');
  return { ...document, ...values, version: version + 1 };
}
