import type { Topic } from '@types_/case/category';
import { accept, type Result, refuse } from '@types_/core/result';
import type { IdentityErrorCode } from '@types_/identity/error-code';
import type { Department } from '../core/departments';

/** Days for which a department's former name is nobody else's: what still bears it is being renamed. */
export const RENAMED_DAYS = 30;

/** A department that was named anew. */
export interface Renamed {
  from: string;
  to: string;
  at: Date;
}

interface Wish {
  was: string | null;
  name: string;
  topics: readonly Topic[];
}

/** What a wish makes of a school's departments. `removed`: names that go, which nothing may bear any more. */
export interface DepartmentChange {
  departments: Department[];
  renamed: Renamed[];
  removed: string[];
}

const DAY_MS = 86_400_000;

/** Those names that are still being replaced. */
export const stillRenamed = (renamed: readonly Renamed[], now: Date): Renamed[] =>
  renamed.filter(({ at }) => now.getTime() - at.getTime() < RENAMED_DAYS * DAY_MS);

/** What a department is called by now that may have been named anew since, also more than once. */
export const nameNow = (name: string, renamed: readonly Renamed[], now: Date): string =>
  stillRenamed(renamed, now).reduce((called, { from, to }) => (called === from ? to : called), name);

/** The departments as they are wished, or why not: a name twice, a former name that is not there, or one not free yet. */
export function changedDepartments(
  before: { departments: readonly Department[]; renamed: readonly Renamed[] },
  wishes: readonly Wish[],
  now: Date,
): Result<DepartmentChange, IdentityErrorCode> {
  const known = before.departments.map(({ name }) => name);
  const former = wishes.flatMap(({ was }) => (was === null ? [] : [was]));
  // Somebody else has changed the list since it was looked at.
  if (former.some((was) => !known.includes(was)) || new Set(former).size < former.length)
    return refuse('SETTINGS_CHANGED');
  const earlier = stillRenamed(before.renamed, now);
  const names = new Set<string>();
  for (const { was, name } of wishes) {
    if (names.has(name)) return refuse('DEPARTMENT_TWICE', { name });
    names.add(name);
    const isNew = was !== name;
    if (isNew && (known.includes(name) || earlier.some(({ from }) => from === name)))
      return refuse('DEPARTMENT_NAME_TAKEN', { name });
  }
  const fresh = wishes.flatMap(({ was, name }) =>
    was === null || was === name ? [] : [{ from: was, to: name, at: now }],
  );
  return accept({
    departments: wishes.map(({ name, topics }) => ({ name, topics: [...new Set(topics)] })),
    renamed: [...earlier, ...fresh],
    removed: known.filter((name) => !former.includes(name)),
  });
}
