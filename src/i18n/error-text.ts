import type { Failure } from '@types_/core/envelope';
import type { Params } from '@types_/core/result';
import { dayText, momentText } from './dates';
import type { Dictionaries } from './dictionaries';
import { labelText } from './label-text';
import { translator } from './words';
import { core } from './zh-CN/core';
import { errors } from './zh-CN/errors';

const t = translator('core', core);
const errorWords = translator('errors', errors);

/** What a subpackage may be refused for, in its own words, once one of its pages is there (decision 19). */
const brought = new Map<string, (params: Params) => string>();

/** Brings such words along, in every language. */
export function bringErrors<N extends keyof Dictionaries>(name: N, chinese: Dictionaries[N]): void {
  const words = translator(name, chinese);
  for (const code of Object.keys(chinese) as (keyof Dictionaries[N] & string)[])
    brought.set(code, (params) => words(code, params));
}

function said(code: string, params: Params): string {
  const words = brought.get(code);
  return words ? words(params) : errorWords(code in errors ? (code as keyof typeof errors) : 'INTERNAL', params);
}

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

/** Values as the reader sees them: a day and a moment in the way of the language, on the school's clock. */
const shown = (params: Failure['params']): Failure['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = String(value);
      if (/^\d{4}-\d\d-\d\dT/.test(text)) return [name, momentText(text)];
      return [name, /^\d{4}-\d\d-\d\d$/.test(text) ? dayText(text) : value];
    }),
  );

/** A failure in words that say what is safe and what to do. */
export function errorText({ code, params }: Pick<Failure, 'code' | 'params'>): string {
  if (code === 'INPUT_INVALID') return said(code, { what: problemText(params) });
  return said(code, code === 'CONTENT_REFUSED' ? { what: labelText(params.label) } : shown(params));
}
