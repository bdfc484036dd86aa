import { isPlainObject } from '../document';
import { failed } from '../fail';

/** What a projection or $addFields says of each field, dotted paths and nested objects brought together. */
export type Tree<Leaf> = Map<string, Leaf | Tree<Leaf>>;

/** Puts a leaf into the tree; the same path twice, or a path inside another, is refused. */
export function plant<Leaf extends object>(tree: Tree<Leaf>, path: string, leaf: Leaf): void {
  const names = path.split('.');
  let here = tree;
  for (const [at, name] of names.entries()) {
    if (name === '' || name === '__proto__' || name.startsWith('$'))
      throw failed(`Invalid field path '${path}' in a projection`);
    const there = here.get(name);
    if (at === names.length - 1) {
      if (there) throw failed(`Invalid $project or $addFields :: caused by :: path collision at ${path}`);
      here.set(name, leaf);
    } else if (there instanceof Map) {
      here = there;
    } else if (there) {
      throw failed(`Invalid $project or $addFields :: caused by :: path collision at ${path}`);
    } else {
      const made: Tree<Leaf> = new Map();
      here.set(name, made);
      here = made;
    }
  }
}

/** Reads a specification field by field; objects without operators are nested specifications. */
export function eachField(specification: unknown, visit: (path: string, content: unknown) => void, prefix = ''): void {
  if (!isPlainObject(specification) || Object.keys(specification).length === 0) {
    throw failed('a projection must be an object with at least one field');
  }
  for (const [name, content] of Object.entries(specification)) {
    const isNested = isPlainObject(content) && !Object.keys(content)[0]?.startsWith('$');
    if (isNested) eachField(content, visit, `${prefix}${name}.`);
    else visit(prefix + name, content);
  }
}
