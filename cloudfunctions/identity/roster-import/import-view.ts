import type { ImportCounts, ImportView } from '@types_/identity/roster-import';
import type { ImportDocument } from '../../_kit/identity/imports';

export const NO_COUNTS: ImportCounts = { added: 0, changed: 0, closed: 0, unchanged: 0, bad: 0 };

/** An import as its admin sees it. */
export function viewOfImport(document: ImportDocument): ImportView {
  const { _id: id, state, startedAt, doneAt } = document;
  if (state === 'reserved') throw new Error('a place for a file is no import yet');
  return {
    ...document,
    ...{ id, state },
    startedAt: startedAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  };
}
