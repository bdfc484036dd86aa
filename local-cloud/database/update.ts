import { isSame } from './compare-values';
import { cloneValue, type Document } from './document';
import { failed } from './fail';
import { applyStep } from './updates/apply-change';
import type { FieldOperator } from './updates/change';
import { type Assignment, OPERATORS, parseUpdate, refuseConflicts } from './updates/parse-update';
import { positionOf } from './updates/positions';
import { rename } from './updates/rename';

/** Carries out one assignment on a copy of the document; true if it changed anything. */
type Work = (copy: Document, names: readonly string[]) => boolean;

function work({ operator, path, operand }: Assignment): Work {
  if (operator === '$rename') return (copy, names) => rename(copy, names, String(operand).split('.'));
  const { prepare, creates } = OPERATORS.get(operator) as FieldOperator;
  const change = prepare(operand, path);
  return (copy, names) => applyStep(copy, { names, change, creates });
}

/** The names of a path, `$` in it being the place of the element that the condition found. */
function placing(path: string, condition: Document): (original: Document) => readonly string[] {
  const names = path.split('.');
  const at = names.indexOf('$');
  if (at < 0) return () => names;
  if (names.lastIndexOf('$') !== at) throw failed(`Too many positional (i.e. '$') elements found in path '${path}'`);
  const position = positionOf(condition, names.slice(0, at).join('.'));
  return (original) => names.with(at, String(position(original)));
}

/** Checks an update once and returns what applies it to one document: the new document, or null if nothing changed. */
export function prepareUpdate(modifier: Document, condition: Document): (document: Document) => Document | null {
  const assignments = parseUpdate(modifier);
  const steps = assignments.map((each) => ({ place: placing(each.path, condition), run: work(each) }));
  const isPlaced = assignments.some(({ path }) => path.includes('$'));
  return (document) => {
    const copy = cloneValue(document);
    const placed = steps.map(({ place, run }) => ({ names: place(document), run }));
    if (isPlaced) refuseConflicts(placed.map(({ names }) => names.join('.')));
    const changed = placed.map(({ names, run }) => run(copy, names));
    if (!isSame(copy._id, document._id)) {
      throw failed("Performing an update on the path '_id' would modify the immutable field '_id'");
    }
    return changed.some(Boolean) ? copy : null;
  };
}
