import { type Modifier, update } from 'mingo/updater';
import { requestFailed } from '../errors';
import { cloneValue, type Document, isPlainObject } from './document';
import { asRequest } from './find';
import { MINGO_LIGHT } from './mingo-options';
import { lookUp } from './paths';
import { refuseUnsupported } from './refuse';

const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$push',
  '$addToSet',
  '$pop',
  '$pull',
  '$pullAll',
  '$bit',
  '$currentDate',
]);
/** These leave a missing path missing, so the path need not be passable. */
const ONLY_REMOVING = new Set(['$unset', '$pull', '$pullAll', '$pop']);

interface Change {
  operator: string;
  path: string;
}

function changesOf(modifier: Document): Change[] {
  const changes: Change[] = [];
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!operator.startsWith('$')) throw requestFailed('[FailedOperation] update document must contain operators');
    if (!OPERATORS.has(operator))
      throw requestFailed(`[FailedOperation] local-cloud does not support the update operator ${operator}`);
    if (!isPlainObject(fields)) throw requestFailed(`[FailedOperation] ${operator} needs an object of fields`);
    for (const [path, value] of Object.entries(fields)) {
      changes.push({ operator, path });
      if (operator === '$rename') changes.push({ operator, path: String(value) });
    }
  }
  if (changes.length === 0) throw requestFailed('[FailedOperation] update document must contain operators');
  return changes;
}

function refuseConflicts(changes: readonly Change[]): void {
  const seen: string[] = [];
  for (const { path } of changes) {
    if (path === '' || path.split('.').includes(''))
      throw requestFailed(`[FailedOperation] '${path}' is not a field path`);
    if (path.split('.').includes('__proto__')) throw requestFailed('[FailedOperation] __proto__ is not a field name');
    for (const other of seen) {
      if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
        throw requestFailed(`[FailedOperation] Updating the path '${path}' would create a conflict at '${other}'`);
      }
    }
    seen.push(path);
  }
}

/** MongoDB creates missing objects on the way, but never inside null, a text, or by name inside an array. */
function refuseImpassable(document: Document, path: string): void {
  const names = path.split('.');
  let holder: unknown = document;
  for (const [at, name] of names.slice(0, -1).entries()) {
    holder = isPlainObject(holder) || Array.isArray(holder) ? (holder as Document)[name] : undefined;
    const next = names[at + 1] as string;
    if (holder === undefined || next.startsWith('$') || name.startsWith('$')) return;
    const isPassable = isPlainObject(holder) || (Array.isArray(holder) && /^\d+$/.test(next));
    if (!isPassable)
      throw requestFailed(
        `[FailedOperation] Cannot create field '${next}' in element {${name}: ${JSON.stringify(holder)}}`,
      );
  }
}

function refuseWrongType(document: Document, { operator, path }: Change): void {
  const found = lookUp(document, path);
  if (found.through !== 'one' || found.value === undefined) return;
  const { value } = found;
  if (['$push', '$addToSet', '$pop', '$pull', '$pullAll'].includes(operator) && !Array.isArray(value)) {
    throw requestFailed(
      `[FailedOperation] The field '${path}' must be an array but is of type ${value === null ? 'null' : typeof value}`,
    );
  }
  if ((operator === '$inc' || operator === '$mul') && typeof value !== 'number') {
    throw requestFailed(
      `[FailedOperation] Cannot apply ${operator} to a value of non-numeric type. {${path}: ${JSON.stringify(value)}}`,
    );
  }
}

/** Checks an update once and returns what applies it to one document: the new document, or null if nothing changed. */
export function prepareUpdate(modifier: Document, condition: Document): (document: Document) => Document | null {
  const changes = changesOf(modifier);
  refuseConflicts(changes);
  refuseUnsupported(modifier.$pull);
  // mingo needs the condition only to know which element a `$` in a path means.
  const needsCondition = changes.some(({ path }) => path.split('.').includes('$'));
  return (document) => {
    for (const change of changes) {
      if (!ONLY_REMOVING.has(change.operator)) refuseImpassable(document, change.path);
      refuseWrongType(document, change);
    }
    const copy = cloneValue(document);
    const options = { cloneMode: 'deep' as const, queryOptions: MINGO_LIGHT };
    const changed = asRequest(() =>
      update(copy, modifier as Modifier<Document>, [], needsCondition ? condition : {}, options),
    );
    if (copy._id !== document._id)
      throw requestFailed(
        "[FailedOperation] Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    return changed.length > 0 ? copy : null;
  };
}
