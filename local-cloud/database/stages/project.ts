import { compileExpression } from '../expressions/compile';
import { failed } from '../fail';
import { type Leaf, type ShapeTree, shape } from './shape';
import type { StageCompiler } from './stage';
import { eachField, plant } from './tree';

function leafOf(content: unknown, declared: ReadonlySet<string>): Leaf {
  if (content === true || (typeof content === 'number' && content !== 0)) return { keep: true };
  if (content === false || content === 0) return { drop: true };
  return { evaluate: compileExpression(content, declared) };
}

/** $project: names what stays, or what goes; _id stays unless it is told to go. */
export const project: StageCompiler = (content, { declared }) => {
  const tree: ShapeTree = new Map();
  let mode: 'stay' | 'go' | undefined;
  eachField(content, (path, field) => {
    const leaf = leafOf(field, declared);
    plant(tree, path, leaf);
    if (path === '_id' && !('evaluate' in leaf)) return;
    const needed = 'drop' in leaf ? 'stay' : 'go';
    if (mode && mode !== needed)
      throw failed('Invalid $project :: caused by :: Cannot do exclusion and inclusion in projection');
    mode = needed;
  });
  const id = tree.get('_id');
  const others = mode ?? (id && 'drop' in id ? 'stay' : 'go');
  if (!id && others === 'go') tree.set('_id', { keep: true });
  return (documents, variables) => documents.map((root) => shape(root, tree, others, { root, variables }));
};

/** $addFields: every field stays, those named are computed. */
export const addFields: StageCompiler = (content, { declared }) => {
  const tree: ShapeTree = new Map();
  eachField(content, (path, field) => plant(tree, path, { evaluate: compileExpression(field, declared) }));
  return (documents, variables) => documents.map((root) => shape(root, tree, 'stay', { root, variables }));
};
