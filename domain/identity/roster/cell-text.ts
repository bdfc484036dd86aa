import { withoutGuard } from '../../core/csv';

const EDGES = /^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu;
const LINE_BREAKS = /\s*[\t\r\n\v\f]\s*/g;
const PLACEHOLDER = /^[-\u2010-\u2015\u2212－/／]+$/u;

/** A cell's text as it is stored: NFC, on one line, without what is invisible around it; empty for a dash that stands for nothing. */
export function cellText(cell: string): string {
  const text = withoutGuard(cell).normalize('NFC').replace(EDGES, '').replace(LINE_BREAKS, ' ');
  return PLACEHOLDER.test(text) ? '' : text;
}

// Tabs and spaces in front are gone by now: school systems put them there to keep a number as text.
const FORMULA = /^[=+\-@＝＋－＠]|^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/u;

/** Whether a cell's text would run in a spreadsheet, or is what a failed formula left. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** Whether a text holds something nobody sees or could type: controls, lone surrogates, private use. */
export const isUnprintable = (text: string): boolean => UNPRINTABLE.test(text);
