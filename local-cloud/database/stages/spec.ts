import { type Document, isPlainObject } from '../document';
import { failed } from '../fail';

/** The object a stage is given; names it does not have are refused, names it needs demanded. */
export function stageObject(
  stage: string,
  content: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Document {
  if (!isPlainObject(content)) throw failed(`the ${stage} stage specification must be an object`);
  for (const name of Object.keys(content)) {
    if (!required.includes(name) && !optional.includes(name))
      throw failed(`Unrecognized option to ${stage}: ${name} (local-cloud does not know it)`);
  }
  for (const name of required)
    if (content[name] === undefined) throw failed(`${stage} requires '${name}' to be specified`);
  return content;
}

/** The names of a field path that a stage writes to. */
export function fieldNames(stage: string, path: unknown): string[] {
  const names = typeof path === 'string' ? path.split('.') : [];
  const isWrong =
    names.length === 0 || names.some((name) => name === '' || name.startsWith('$') || name === '__proto__');
  if (isWrong) throw failed(`${stage}: ${JSON.stringify(path)} is not a field path`);
  return names;
}

/** The document with a value at a path, or without the field if it is undefined; the original stays as it is. */
export function withField(document: Document, [name = '', ...rest]: readonly string[], value: unknown): Document {
  const old = Object.hasOwn(document, name) ? document[name] : undefined;
  const next = rest.length === 0 ? value : withField(isPlainObject(old) ? old : {}, rest, value);
  const copy = { ...document, [name]: next };
  if (next === undefined) delete copy[name];
  return copy;
}
