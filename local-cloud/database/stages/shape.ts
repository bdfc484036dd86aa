import { type Document, isPlainObject } from '../document';
import type { Evaluate, Scope } from '../expressions/scope';
import type { Tree } from './tree';

/** What happens to one field: it stays, it goes, it is cut, or it is computed. */
export type Leaf = { keep: true } | { drop: true } | { change: (value: unknown) => unknown } | { evaluate: Evaluate };

export type ShapeTree = Tree<Leaf>;

/** What happens to fields the tree does not name. */
export type Others = 'stay' | 'go';

/** A tree applied to a value that is no document: arrays element by element; others stay, go, or become an object. */
function shapeValue(value: unknown, tree: ShapeTree, others: Others, scope: Scope): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => shapeValue(item, tree, others, scope));
    return items.filter((item) => item !== undefined);
  }
  if (isPlainObject(value)) return shape(value, tree, others, scope);
  const made = hasComputed(tree) ? shape({}, tree, others, scope) : undefined;
  if (made !== undefined) return made;
  return others === 'stay' ? value : undefined;
}

function hasComputed(tree: ShapeTree): boolean {
  return [...tree.values()].some((leaf) => (leaf instanceof Map ? hasComputed(leaf) : 'evaluate' in leaf));
}

/** Applies a tree to a document: kept fields in their order, computed ones after them. */
export function shape(document: Document, tree: ShapeTree, others: Others, scope: Scope): Document {
  const result: Document = {};
  const set = (name: string, value: unknown) => {
    if (value !== undefined) result[name] = value;
  };
  for (const [name, value] of Object.entries(document)) {
    const leaf = tree.get(name);
    if (!leaf) set(name, others === 'stay' ? value : undefined);
    else if (leaf instanceof Map) set(name, shapeValue(value, leaf, others, scope));
    else if ('keep' in leaf) set(name, value);
    else if ('change' in leaf) set(name, leaf.change(value));
    else if ('evaluate' in leaf && others === 'stay') set(name, leaf.evaluate(scope));
  }
  for (const [name, leaf] of tree) {
    const isThere = Object.hasOwn(document, name);
    if (leaf instanceof Map) {
      if (!isThere && hasComputed(leaf)) set(name, shape({}, leaf, others, scope));
    } else if ('evaluate' in leaf && !(isThere && others === 'stay')) {
      set(name, leaf.evaluate(scope));
    }
  }
  return result;
}
