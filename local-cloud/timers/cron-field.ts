/** The values a field of a cron expression may have, and the names that stand for some. */
export interface FieldRange {
  name: string;
  least: number;
  most: number;
  /** JAN, FEB … for `least`, `least + 1` … */
  words?: readonly string[];
}

function numberOf(text: string, range: FieldRange): number {
  const word = range.words?.indexOf(text.toUpperCase()) ?? -1;
  const value = word >= 0 ? range.least + word : Number(text);
  if ((word < 0 && !/^\d{1,4}$/.test(text)) || value < range.least || value > range.most)
    throw new Error(`the ${range.name} "${text}" is not one of ${range.least} to ${range.most}`);
  return value;
}

function boundsOf(text: string, range: FieldRange, hasStep: boolean): [first: number, last: number] {
  if (text === '*') return [range.least, range.most];
  const [first = '', last, ...more] = text.split('-');
  if (more.length > 0) throw new Error(`the ${range.name} "${text}" is not a range`);
  const from = numberOf(first, range);
  // 1/10 is "from 1 on, every 10"; 1 alone is only itself.
  const to = last === undefined ? (hasStep ? range.most : from) : numberOf(last, range);
  if (to < from) throw new Error(`the ${range.name} range "${text}" runs backwards`);
  return [from, to];
}

function valuesOf(part: string, range: FieldRange): number[] {
  const [bounds = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d{0,3}$/.test(step)))
    throw new Error(`the ${range.name} "${part}" has a step that is not a number from 1`);
  const [first, last] = boundsOf(bounds, range, step !== undefined);
  const values: number[] = [];
  for (let value = first; value <= last; value += Number(step ?? 1)) values.push(value);
  return values;
}

/** The values one field of a cron expression names, in order: lists of `*`, values and ranges, each with a step. */
export function parseField(text: string, range: FieldRange): number[] {
  const values = text.split(',').flatMap((part) => valuesOf(part, range));
  return [...new Set(values)].sort((a, b) => a - b);
}
