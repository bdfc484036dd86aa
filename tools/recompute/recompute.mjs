// Counts published ballots again, outside the app and with nothing of it; a draw is computed by draw.mjs.
//   npm run -s recompute -- survey FILE.csv | draw FILE.json
// The file is what the results page offers for download: a line for what it is, one for what was asked (JSON), the names of
// columns, and a line for each ballot. Printed is a line for each column: asked, n, unused, unanswered, the counts, and where
// there are any the mean, the positive answers, their share and its Wilson 95 % interval (docs/decisions/0024).
import { readFileSync } from 'node:fs';
import { recomputeDraw } from './draw.mjs';

const Z = 1.959963984540054;
const KIND = '# xuesheng ballots 1';
const LEAST_POSITIVE = 4;

/** @param {string} line @returns {string[]} */
function fieldsOf(line) {
  const fields = [];
  // Each field with the comma after it; the last one gets a comma of ours.
  for (const [, quoted, plain] of `${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g))
    fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  return fields;
}

/** @param {number} positive @param {number} n */
function wilson(positive, n) {
  const share = positive / n;
  const square = (Z * Z) / n;
  const half = Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return {
    low: positive === 0 ? 0 : (share + square / 2 - half) / (1 + square),
    high: positive === n ? 1 : (share + square / 2 + half) / (1 + square),
  };
}

/**
 * @typedef {{id: string, kind: string, title: string, onlyIf: {item: string, any: string[]} | null,
 *   options?: {id: string, positive?: true}[], rows?: {id: string}[]}} Item
 */

/** What a ballot says to an item that later ones are asked after. @param {Item} item @param {Map<string, string>} ballot */
function saidTo(item, ballot) {
  if (item.kind !== 'matrix') return (ballot.get(item.id) ?? '').split(' ').filter(Boolean);
  const rows = (item.rows ?? []).map(({ id }) => ballot.get(`${item.id}.${id}`));
  return rows.some((value) => value === 'unused-all') ? ['unused'] : [];
}

/** The items that a ballot was asked. @param {Item[]} items @param {Map<string, string>} ballot */
function askedOf(items, ballot) {
  const asked = new Set();
  for (const item of items) {
    const { onlyIf } = item;
    const parent = onlyIf && items.find(({ id }) => id === onlyIf.item);
    const isAsked =
      !onlyIf || (parent && asked.has(parent.id) && saidTo(parent, ballot).some((one) => onlyIf.any.includes(one)));
    if (isAsked) asked.add(item.id);
  }
  return asked;
}

/** @param {string} text */
function recompute(text) {
  const [kind, asked = '', head = '', ...lines] = text.trimEnd().split('\n');
  if (kind !== KIND) throw new Error('not a file of published ballots');
  /** @type {Item[]} */
  const items = JSON.parse(asked.slice(2));
  const columns = fieldsOf(head);
  const ballots = lines.map((line) => new Map(fieldsOf(line).map((value, at) => [columns[at] ?? '', value])));
  const reached = ballots.map((ballot) => askedOf(items, ballot));
  const found = columns.map((column) => {
    const [id = ''] = column.split('.');
    const item = items.find((one) => one.id === id);
    if (!item) throw new Error(`nothing is said of ${column}`);
    const outcomes = item.options ? item.options.map((option) => option.id) : ['1', '2', '3', '4', '5'];
    const given = ballots.flatMap((ballot, at) => (reached[at]?.has(id) ? [ballot.get(column) ?? ''] : []));
    const unanswered = given.filter((value) => value === '').length;
    const unused = given.filter((value) => value === 'unused' || value === 'unused-all').length;
    const n = given.length - unanswered - unused;
    const counts = outcomes.map((one) => given.filter((value) => value.split(' ').includes(one)).length);
    const isPositive = (/** @type {number} */ at) =>
      item.options ? item.options[at]?.positive === true : at + 1 >= LEAST_POSITIVE;
    // Of several that were ticked one positive one is enough, and counts once.
    const liked = outcomes.filter((_one, at) => isPositive(at));
    const positive = given.filter((value) => value.split(' ').some((one) => liked.includes(one))).length;
    const hasShare = n > 0 && liked.length > 0;
    const mean = item.options || n === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
    return {
      ...{ column, asked: given.length, n, unused, unanswered, counts, mean },
      positive: hasShare ? { count: positive, share: positive / n, ...wilson(positive, n) } : null,
    };
  });
  return { ballots: ballots.length, columns: found };
}

/** A figure as it is printed. @param {number} value */
const figure = (value) => String(Number(value.toFixed(6)));

/** @param {ReturnType<typeof recompute>} found */
function print({ ballots, columns }) {
  console.log(`ballots ${ballots}`);
  for (const { column, asked, n, unused, unanswered, counts, mean, positive } of columns) {
    const parts = [
      `${column}: asked ${asked}, n ${n}, unused ${unused}, unanswered ${unanswered}, counts ${counts.join(' ')}`,
    ];
    if (mean !== null) parts.push(`mean ${figure(mean)}`);
    if (positive)
      parts.push(
        `positive ${positive.count}, share ${figure(positive.share)}, interval ${figure(positive.low)} to ${figure(positive.high)}`,
      );
    console.log(parts.join(', '));
  }
}

const [what, file] = process.argv.slice(2);
if (what === 'survey' && file) print(recompute(readFileSync(file, 'utf8')));
else if (what === 'draw' && file) process.exitCode = recomputeDraw(file) ? 0 : 1;
else if (process.argv[1]?.endsWith('recompute.mjs')) {
  console.error('Usage: npm run -s recompute -- survey FILE.csv | draw FILE.json');
  process.exitCode = 2;
}
