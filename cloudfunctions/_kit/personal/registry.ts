import { personalCases } from './cases';
import type { PersonalKind } from './kind';
import { personalNotices } from './notices';
import { personItself } from './person';
import { personalTries } from './tries';

/**
 * Everything that is kept about people, one description for each collection. Who adds a collection adds its description
 * here, or names it below; nothing else has to be touched for export, deletion, retention and the rotation of keys.
 */
export const PERSONAL: readonly PersonalKind[] = [personItself, personalCases, personalNotices, personalTries];

/** Collections in which nothing is about anybody. */
export const NOT_PERSONAL: readonly string[] = ['institutions', 'jobs'];
