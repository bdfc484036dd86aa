import type { ImportProblem, ImportView } from '@types_/identity/roster-import';
import { fill, translator } from '@/i18n/words';
import { columns, fileRefusals, roster, rowReasons } from '@/i18n/zh-CN/roster';

export const t = translator(roster);

/** A text under a code that came from the server; the code itself where this version does not know it yet. */
const textOf = (texts: Readonly<Record<string, string>>, code: string): string => texts[code] ?? code;

export const columnText = (column: string): string => textOf(columns, column);

/** Why a row is not taken. */
export const reasonText = ({ reason, other = 0 }: ImportProblem): string => fill(textOf(rowReasons, reason), { other });

/** Why a file is not read. */
export function refusalText({ code, params }: NonNullable<ImportView['refusal']>): string {
  const named = String(params.columns ?? '')
    .split(',')
    .map(columnText)
    .join('、');
  return fill(textOf(fileRefusals, code), { ...params, columns: named });
}
