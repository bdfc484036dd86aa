import type { ImportCounts, ImportView } from '@types_/identity/roster-import';
import type { ImportDocument } from '../../_kit/imports';

export const NO_COUNTS: ImportCounts = { added: 0, changed: 0, closed: 0, unchanged: 0, bad: 0 };

/** An import as its admin sees it. */
export const viewOfImport = (document: ImportDocument): ImportView => ({
  ...document,
  id: document._id,
  startedAt: document.startedAt.toISOString(),
  doneAt: document.doneAt?.toISOString() ?? null,
});
