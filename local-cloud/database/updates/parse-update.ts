import { type Document, isPlainObject } from '../document';
import { failed } from '../fail';
import { arrayOperators } from './array-operators';
import type { FieldOperator } from './change';
import { fieldOperators } from './field-operators';

/** One operator on one path of an update. */
export interface Assignment {
  operator: string;
  path: string;
  operand: unknown;
}

export const OPERATORS = new Map<string, FieldOperator>(Object.entries({ ...fieldOperators, ...arrayOperators }));

/** `$`, `$[]` and `$[name]` stand for elements of an array; any other name with a dollar is refused. */
function checkPath(path: string): void {
  const names = path.split('.');
  for (const [at, name] of names.entries()) {
    if (name === '') throw failed(`The update path '${path}' contains an empty field name, which is not allowed.`);
    if (name === '__proto__') throw failed('__proto__ is not a field name');
    if (!name.startsWith('$')) continue;
    const [, filter] = /^\$\[(.+)\]$/.exec(name) ?? [];
    if (filter) throw failed(`No array filter found for identifier '${filter}' in path '${path}'`);
    if (name !== '$' && name !== '$[]')
      throw failed(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`);
    if (at === 0)
      throw failed(`Cannot have positional (i.e. '${name}') element in the first position in path '${path}'`);
  }
}

/** True if one path is the other or leads into it, or if at the same place one means every element and one a single one. */
function doMeet(one: readonly string[], other: readonly string[]): boolean {
  const parting = one.findIndex((name, at) => name !== other[at]);
  const [left, right] = [one[parting], other[parting]];
  return left === undefined || right === undefined || left === '$[]' || right === '$[]';
}

/** Refuses paths of which one would change what another does. */
export function refuseConflicts(paths: readonly string[]): void {
  for (const [at, path] of paths.entries()) {
    for (const other of paths.slice(0, at)) {
      if (doMeet(path.split('.'), other.split('.'))) {
        throw failed(
          `Updating the path '${path}' would create a conflict at '${other.length < path.length ? other : path}'`,
        );
      }
    }
  }
}

function assignmentsOf(operator: string, fields: unknown): Assignment[] {
  if (!operator.startsWith('$')) throw failed('update document must contain operators');
  if (!OPERATORS.has(operator) && operator !== '$rename') {
    throw failed(`Unknown modifier: ${operator} (local-cloud does not know it)`);
  }
  if (!isPlainObject(fields)) {
    throw failed(
      `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {${operator}: {<field>: ...}}`,
    );
  }
  return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }));
}

/** Reads an update and refuses what MongoDB refuses before it looks at a document; paths come in their order. */
export function parseUpdate(modifier: Document): Assignment[] {
  const assignments = Object.entries(modifier).flatMap(([operator, fields]) => assignmentsOf(operator, fields));
  if (assignments.length === 0) throw failed('update document must contain operators');
  const paths = assignments.flatMap(({ operator, path, operand }) => {
    if (operator !== '$rename') return [path];
    if (typeof operand !== 'string') throw failed(`The 'to' field for $rename must be a string: ${path}`);
    if (path.includes('$') || operand.includes('$'))
      throw failed(`The fields of $rename may not be dynamic: '${path}'`);
    return [path, operand];
  });
  for (const path of paths) checkPath(path);
  refuseConflicts(paths);
  return assignments.sort((a, b) => (a.path < b.path ? -1 : 1));
}
