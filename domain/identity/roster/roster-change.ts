import type { ImportCounts } from '@types_/identity/roster-import';

/** What an import did to a student. */
export type RosterChange = 'added' | 'changed' | 'closed';

/** What a roster says of a student, in the form it is compared by. */
export interface RosterFacts {
  name: string;
  college: string;
  grade: number;
  className: string;
  level: string;
  codeHash: string | null;
}

/** A student as they stand, with what the last import did to them. */
export interface StandingFacts extends RosterFacts {
  state: 'active' | 'closed';
  lastImport: { id: string; change: RosterChange } | null;
}

/**
 * What an import has to do to a student of its file: nothing (null) when it was done already, by this import before it
 * was interrupted or because all is equal. Without a code in the file the code stays.
 */
export function changeOf(facts: RosterFacts, standing: StandingFacts | null): 'added' | 'changed' | null {
  if (!standing) return 'added';
  const same =
    standing.state === 'active' &&
    (['name', 'college', 'grade', 'className', 'level'] as const).every((field) => facts[field] === standing[field]) &&
    (facts.codeHash === null || facts.codeHash === standing.codeHash);
  return same ? null : 'changed';
}

/** How a student of the file counts in an import's outcome, whenever it is asked: before, half way, or after. */
export function countsAs(
  importId: string,
  facts: RosterFacts,
  standing: StandingFacts | null,
): 'added' | 'changed' | 'unchanged' {
  const { lastImport = null } = standing ?? {};
  if (lastImport?.id === importId && lastImport.change !== 'closed') return lastImport.change;
  return changeOf(facts, standing) ?? 'unchanged';
}

/** Counts with more of some added. */
export const plus = (counts: ImportCounts, more: Partial<ImportCounts>): ImportCounts => ({
  added: counts.added + (more.added ?? 0),
  changed: counts.changed + (more.changed ?? 0),
  closed: counts.closed + (more.closed ?? 0),
  unchanged: counts.unchanged + (more.unchanged ?? 0),
  bad: counts.bad + (more.bad ?? 0),
});
