import type { Failure } from '@types_/core/envelope';
import { labelText } from './label-text';
import { translator } from './words';
import { core } from './zh-CN/core';
import { errors } from './zh-CN/errors';

const t = translator('core', core);
const errorWords = translator('errors', errors);
type CoreKey = keyof typeof core;

const isKey = (key: string): key is CoreKey => key in core;

/** The problem of one field in words: 内容最多 2000 个字，删短一点。 */
function problemText(params: Failure['params']): string {
  const field = `field.${params.field}`;
  const problem = `problem.${params.problem}`;
  return t(isKey(problem) ? problem : 'problem.wrong-value', {
    ...params,
    field: t(isKey(field) ? field : 'field.other'),
  });
}

/** A failure in words that say what is safe and what to do. */
export function errorText({ code, params }: Pick<Failure, 'code' | 'params'>): string {
  if (code === 'INPUT_INVALID') return errorWords(code, { what: problemText(params) });
  return errorWords(code, code === 'CONTENT_REFUSED' ? { what: labelText(params.label) } : params);
}
