import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ballotsCsv } from '@domain/survey/ballots-csv';
import { figuresOf } from '@domain/survey/figures';
import { openColumns, tableOf } from '@domain/survey/suppress-results';
import { columnsOf, tallyOf } from '@domain/survey/tally';
import type { Item } from '@types_/survey/questionnaire-schema';
import fc from 'fast-check';
import { ballotsOf, someItems } from '../../support/survey-random';

const folder = mkdtempSync(path.join(os.tmpdir(), 'recompute-'));
afterAll(() => rmSync(folder, { recursive: true }));

const figure = (value: number): string => String(Number(value.toFixed(6)));

/** The published figures, as the tool prints them. */
function published(items: readonly Item[], groups: readonly (readonly string[])[]): string[] {
  const table = tableOf(
    items,
    groups.map((ballots) => tallyOf(items, ballots)),
  );
  const open = openColumns(items, table);
  const lines = columnsOf(items).flatMap(({ item: id, row }, at) => {
    const cell = table.total[at];
    const item = items.find((one) => one.id === id);
    if (!item || !open.some((one) => one.item === id && one.row === row)) return [];
    const count =
      cell?.state === 'shown' || cell?.state === 'zero'
        ? cell
        : (tallyOf(items, groups.flat())[at] ?? { asked: 0, unused: 0, unanswered: 0, counts: [] });
    const { n, mean, positive } = figuresOf(item, count);
    const name = row === null ? id : `${id}.${row}`;
    const { asked, unused, unanswered, counts } = count;
    return [
      [
        `${name}: asked ${asked}, n ${n}, unused ${unused}, unanswered ${unanswered}, counts ${counts.join(' ')}`,
        ...(mean === null ? [] : [`mean ${figure(mean)}`]),
        ...(positive
          ? [
              `positive ${positive.count}, share ${figure(positive.share)}, ` +
                `interval ${figure(positive.interval.low)} to ${figure(positive.interval.high)}`,
            ]
          : []),
      ].join(', '),
    ];
  });
  return [`ballots ${groups.flat().length}`, ...lines];
}

const printed = (file: string): string[] =>
  execFileSync(process.execPath, ['tools/recompute/recompute.mjs', 'survey', file], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

test('whoever counts the published ballots again gets the published figures', () => {
  let lines = 0;
  fc.assert(
    fc.property(
      someItems(5),
      fc.array(fc.integer({ min: 25, max: 70 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      (items, counts, from) => {
        const groups = counts.map((count, at) => ballotsOf(items, count, from + at));
        const table = tableOf(
          items,
          groups.map((ballots) => tallyOf(items, ballots)),
        );
        const open = openColumns(items, table);
        if (open.length === 0) return;
        const file = path.join(folder, 'ballots.csv');
        writeFileSync(file, ballotsCsv(items, open, groups.flat()));
        expect(printed(file)).toEqual(published(items, groups));
        lines += open.length;
      },
    ),
    { numRuns: 25 },
  );
  expect(lines).toBeGreaterThan(30);
});

test('what is no such file is not counted', () => {
  const file = path.join(folder, 'other.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  expect(() =>
    execFileSync(process.execPath, ['tools/recompute/recompute.mjs', 'survey', file], { stdio: 'pipe' }),
  ).toThrow();
});

test('the tool needs nothing of the app', () => {
  for (const file of readdirSync('tools/recompute')) {
    const source = readFileSync(`tools/recompute/${file}`, 'utf8');
    for (const [, from] of source.matchAll(/^import .* from '(.*)';$/gm)) expect(from).toMatch(/^(node:|\.\/)/);
  }
});
