import { CASE_ERROR_CODES } from '@types_/case/error-code';
import { CLIENT_ERROR_CODES, CORE_ERROR_CODES, type ErrorCode } from '@types_/core/error-code';
import { IDENTITY_ERROR_CODES } from '@types_/identity/error-code';
import '../../src/features/case/errors';
import { errorText } from '../../src/i18n/error-text';
import { caseErrors } from '../../src/i18n/zh-CN/case-errors';
import { errors } from '../../src/i18n/zh-CN/errors';
import type { Answer } from './as';

const SERVER_CODES: readonly string[] = [...CORE_ERROR_CODES, ...CASE_ERROR_CODES, ...IDENTITY_ERROR_CODES];
const CLIENT_CODES: readonly string[] = CLIENT_ERROR_CODES;
const PROBLEMS = [
  ...['missing', 'wrong-type', 'wrong-value', 'unknown-field', 'blank', 'unprintable'],
  ...['too-short', 'too-long', 'too-few', 'too-many', 'out-of-range'],
];
const MOST_PARAM = 80;

/** What is wrong with a refusal that a screen is to put into words: it wants a code of the list and a text without a gap. */
function faultOf({ ok, error }: Answer): string | null {
  if (ok) return 'it was not refused';
  const { code, params } = error;
  if (code === 'INTERNAL' || CLIENT_CODES.includes(code) || !SERVER_CODES.includes(code)) return `${code} may not come`;
  if (!(code in errors || code in caseErrors)) return `${code} has no text`;
  const words = errorText({ code: code as ErrorCode, params: params as Record<string, string | number> });
  if (words === '' || /\{\w+\}/.test(words)) return `${code} has a text with a gap: ${words}`;
  if (Object.values(params).some((value) => String(value).length > MOST_PARAM)) return `${code} repeats too much`;
  if (code !== 'INPUT_INVALID') return null;
  if (typeof params.field !== 'string') return 'no field is named';
  return PROBLEMS.includes(String(params.problem)) ? null : `${params.problem} is no problem of the list`;
}

/** A refusal as a screen needs it; never INTERNAL. */
export function expectWords(answer: Answer): void {
  expect(faultOf(answer)).toBeNull();
}
