import type { Params } from '@types_/core/result';
import type { ImportProblem, ImportView } from '@types_/identity/roster-import';
import { translator } from '@/i18n/words';
import { columns, fileRefusals, roster, rowReasons } from '@/i18n/zh-CN/roster';

export const t = translator('roster', roster);
const ofColumn = translator('rosterColumns', columns);
const ofFile = translator('rosterFile', fileRefusals);
const ofRow = translator('rosterRow', rowReasons);

/** A text under a code that came from the server; the code itself where this version does not know it yet. */
const known =
  <K extends string>(texts: Readonly<Record<K, string>>, say: (key: K, params?: Params) => string) =>
  (code: string, params?: Params): string =>
    code in texts ? say(code as K, params) : code;

export const columnText = known(columns, ofColumn);
const fileText = known(fileRefusals, ofFile);
const rowText = known(rowReasons, ofRow);

/** Why a row is not taken. */
export const reasonText = ({ reason, other = 0 }: ImportProblem): string => rowText(reason, { other });

/** Why a file is not read. */
export function refusalText({ code, params }: NonNullable<ImportView['refusal']>): string {
  const named = String(params.columns ?? '').split(',');
  return fileText(code, { ...params, columns: named.map((column) => columnText(column)).join('、') });
}
