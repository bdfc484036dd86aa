import { QUERY_COMPILER } from './compile-query';
import { type Document, isPlainObject } from './document';
import { elementTest } from './elem-match';
import { NO_VARIABLES } from './expressions/scope';
import { failed } from './fail';
import { type Leaf, type Others, type ShapeTree, shape } from './stages/shape';
import { plant } from './stages/tree';
import { positionOf } from './updates/positions';

const isWhole = (value: unknown): value is number => Number.isInteger(value);

function slice(operand: unknown): Leaf {
  const [first, count]: unknown[] = Array.isArray(operand) ? operand : [0, operand];
  if (!isWhole(first) || !isWhole(count)) throw failed('$slice only supports numbers and [skip, limit] arrays');
  if (Array.isArray(operand) && (operand.length !== 2 || count <= 0)) throw failed('$slice limit must be positive');
  return {
    change: (value) => {
      if (!Array.isArray(value)) return value;
      if (!Array.isArray(operand) && count < 0) return value.slice(count);
      const start = first < 0 ? Math.max(0, value.length + first) : first;
      return value.slice(start, start + count);
    },
  };
}

function elemMatch(operand: unknown): Leaf {
  const matches = elementTest(operand, QUERY_COMPILER);
  return {
    change: (value) => {
      const found = Array.isArray(value) ? value.find(matches) : undefined;
      return found === undefined ? undefined : [found];
    },
  };
}

/** `list.$`: the one element the query found. */
function positional(path: string, query: Document): Leaf {
  if (path.includes('.')) throw failed(`local-cloud projects .$ of top fields only, not of '${path}'`);
  const position = positionOf(query, path);
  return {
    evaluate: ({ root }) => {
      const list = isPlainObject(root) ? root[path] : undefined;
      return Array.isArray(list) ? [list[position(root as Document)]] : undefined;
    },
  };
}

interface Field {
  path: string;
  leaf: Leaf;
  /** What this field says of those not named, if anything. */
  others?: Others;
}

function fieldOfProjection(path: string, content: unknown, query: Document): Field {
  if (typeof content === 'number' || typeof content === 'boolean') {
    if (path.endsWith('.$'))
      return { path: path.slice(0, -2), leaf: positional(path.slice(0, -2), query), others: 'go' };
    if (content) return { path, leaf: { keep: true }, others: 'go' };
    return { path, leaf: { drop: true }, others: 'stay' };
  }
  const [entry, ...more] = isPlainObject(content) ? Object.entries(content) : [];
  if (entry?.[0] === '$slice' && more.length === 0) return { path, leaf: slice(entry[1]) };
  if (entry?.[0] === '$elemMatch' && more.length === 0) {
    if (path.includes('.')) throw failed('Cannot use $elemMatch projection on a nested field.');
    return { path, leaf: elemMatch(entry[1]) };
  }
  throw failed(`Unsupported projection option: ${path}: ${JSON.stringify(content)}`);
}

/** Compiles the projection of a get: which fields of a document come back. */
export function compileProjection(projection: Document, query: Document): (document: Document) => Document {
  const fields = Object.entries(projection).map(([path, content]) => fieldOfProjection(path, content, query));
  const said = new Set(fields.flatMap(({ path, others }) => (path === '_id' || !others ? [] : [others])));
  if (said.size > 1) throw failed('Projection cannot have a mix of inclusion and exclusion.');
  const onlyId = fields.find(({ path }) => path === '_id')?.others;
  const usesElemMatch = Object.values(projection).some((content) => isPlainObject(content) && '$elemMatch' in content);
  const [others = usesElemMatch ? 'go' : (onlyId ?? 'stay')] = said;
  const tree: ShapeTree = new Map();
  for (const { path, leaf } of fields) plant(tree, path, leaf);
  if (!tree.has('_id') && others === 'go') tree.set('_id', { keep: true });
  return (root) => shape(root, tree, others, { root, variables: NO_VARIABLES });
}
