import { UNUSED } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { csvLine } from '../core/csv';
import { type Answers, answersFrom, answersText, type Value } from './answers';
import type { Column } from './tally';

/** A matrix of which somebody has used nothing at all: said once for all rows, which skip logic may ask for. */
const ALL_UNUSED = 'unused-all';

/** An item as the head of the file says it: what counting needs, and what it is called. */
const described = (item: Item) => ({
  ...{ id: item.id, kind: item.kind, title: item.title['zh-CN'], onlyIf: item.onlyIf },
  ...((item.kind === 'single' || item.kind === 'multiple') && {
    options: item.options.map(({ id, label, positive }) => ({
      ...{ id, label: label['zh-CN'] },
      ...(positive && { positive }),
    })),
  }),
  ...(item.kind === 'matrix' && { rows: item.rows.map(({ id, label }) => ({ id, label: label['zh-CN'] })) }),
});

function said(value: Value | undefined, row: string | null): string {
  if (value === undefined) return '';
  if (row !== null && value === UNUSED) return ALL_UNUSED;
  const one = row === null ? value : ((value as Record<string, unknown>)[row] ?? '');
  return Array.isArray(one) ? one.join(' ') : String(one);
}

const nameOf = ({ item, row }: Column): string => (row === null ? item : `${item}.${row}`);
const lineOf = (head: readonly Column[], answers: Answers): string =>
  csvLine(head.map(({ item, row }) => said(answers[item], row)));

/** Whether a published file has a ballot that says the same. */
export function hasLineOf(file: string, items: readonly Item[], answers: Answers): boolean {
  const [, , names = '', ...lines] = file.split('\n');
  const head = names.split(',').map((name): Column => {
    const [item = '', row = null] = name.split('.');
    return { item, row };
  });
  // In the questionnaire's order, whatever the order in which it was tapped.
  return lines.includes(lineOf(head, answersFrom(items, answersText(items, answers))));
}

/**
 * Published ballots: a line for what the file is, one for what was asked, the names of columns, and a line for each ballot.
 * Without ids, groups and texts, only columns that nothing is hidden of, and in the order of what they say: nothing tells
 * whose a line is, or which came first.
 */
export function ballotsCsv(items: readonly Item[], columns: readonly Column[], ballots: readonly string[]): string {
  const open = items.filter(({ id }) => columns.some(({ item }) => item === id));
  const head = open.flatMap(({ id }) => columns.filter(({ item }) => item === id));
  const lines = ballots.map((text) => lineOf(head, answersFrom(items, text))).sort();
  const shown = open.map((item) =>
    item.kind === 'matrix'
      ? {
          ...item,
          rows: item.rows.filter(({ id }) => columns.some(({ item: of, row }) => of === item.id && row === id)),
        }
      : item,
  );
  return [
    '# xuesheng ballots 1',
    `# ${JSON.stringify(shown.map(described))}`,
    csvLine(head.map(nameOf)),
    ...lines,
    '',
  ].join('\n');
}
