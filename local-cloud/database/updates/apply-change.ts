import { type Document, isPlainObject } from '../document';
import { failed } from '../fail';
import { type Change, isIdentical } from './change';

/** MongoDB fills at most so many places before a new element with null. */
const MOST_FILLED = 1_500_000;

/** One change to a document: where, what, and whether missing objects on the way are made. */
export interface Step {
  names: readonly string[];
  change: Change;
  creates: boolean;
}

function own(holder: Document | unknown[], name: string): unknown {
  return Object.hasOwn(holder, name) ? (holder as Document)[name] : undefined;
}

function refuse(name: string, parent: string, holder: unknown): never {
  throw failed(`Cannot create field '${name}' in element {${parent}: ${JSON.stringify(holder)}}`);
}

function place(list: unknown[], name: string): void {
  if (Number(name) - list.length > MOST_FILLED) throw failed(`can't backfill more than ${MOST_FILLED} elements`);
  while (list.length < Number(name)) list.push(null);
}

function write(holder: Document | unknown[], name: string, value: unknown): void {
  if (Array.isArray(holder)) {
    place(holder, name);
    holder[Number(name)] = value ?? null; // an element that is taken away leaves null
  } else if (value === undefined) {
    delete holder[name];
  } else {
    holder[name] = value;
  }
}

/** Carries out one step in place; true if it changed anything. */
export function applyStep(holder: Document | unknown[], step: Step, at = 0): boolean {
  const { names, change, creates } = step;
  const name = names[at] as string;
  const parent = names[at - 1] ?? '';
  if (name === '$[]') {
    if (!Array.isArray(holder))
      throw failed(`Cannot apply array updates to non-array element ${parent}: ${JSON.stringify(holder)}`);
    return holder
      .map((_, index) => applyStep(holder, { ...step, names: names.with(at, String(index)) }, at))
      .some(Boolean);
  }
  if (Array.isArray(holder) && !/^(0|[1-9]\d{0,9})$/.test(name)) return creates ? refuse(name, parent, holder) : false;
  const old = own(holder, name);
  if (at === names.length - 1) {
    const value = change(old);
    if (isIdentical(old, value)) return false;
    write(holder, name, value);
    return true;
  }
  if (isPlainObject(old) || Array.isArray(old)) return applyStep(old, step, at + 1);
  if (names[at + 1] === '$[]' && old === undefined)
    throw failed(
      `The path '${names.slice(0, at + 1).join('.')}' must exist in the document in order to apply array updates.`,
    );
  if (!creates) return false;
  if (old !== undefined) refuse(names[at + 1] as string, name, old);
  const made: Document = {};
  if (!applyStep(made, step, at + 1)) return false;
  write(holder, name, made);
  return true;
}
