import { isSame } from './compare-values';
import { cloneValue, type Document } from './document';
import { failed } from './fail';
import { applyStep } from './updates/apply-change';
import type { FieldOperator } from './updates/change';
import { type Assignment, OPERATORS, parseUpdate } from './updates/parse-update';
import { positionOf } from './updates/positions';
import { rename } from './updates/rename';

/** Carries out one assignment on a copy of the document; true if it changed anything. */
type Work = (copy: Document, original: Document) => boolean;

function work({ operator, path, operand }: Assignment, condition: Document): Work {
  if (operator === '$rename') return (copy) => rename(copy, path.split('.'), String(operand).split('.'));
  const { prepare, creates } = OPERATORS.get(operator) as FieldOperator;
  const change = prepare(operand, path);
  const names = path.split('.');
  const at = names.indexOf('$');
  if (at < 0) return (copy) => applyStep(copy, { names, change, creates });
  if (names.lastIndexOf('$') !== at) throw failed(`Too many positional (i.e. '$') elements found in path '${path}'`);
  const position = positionOf(condition, names.slice(0, at).join('.'));
  return (copy, original) => applyStep(copy, { names: names.with(at, String(position(original))), change, creates });
}

/** Checks an update once and returns what applies it to one document: the new document, or null if nothing changed. */
export function prepareUpdate(modifier: Document, condition: Document): (document: Document) => Document | null {
  const steps = parseUpdate(modifier).map((assignment) => work(assignment, condition));
  return (document) => {
    const copy = cloneValue(document);
    const changed = steps.map((step) => step(copy, document));
    if (!isSame(copy._id, document._id)) {
      throw failed("Performing an update on the path '_id' would modify the immutable field '_id'");
    }
    return changed.some(Boolean) ? copy : null;
  };
}
