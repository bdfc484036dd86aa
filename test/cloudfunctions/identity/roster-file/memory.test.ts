/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { gb18030 } from '../../../support/roster-file/gb18030';
import { csv, HEADER, rosterTable } from '../../../support/roster-file/roster-tables';
import { excelFile, inlineFile, workbook, workbookParts } from '../../../support/roster-file/workbook';
import { zip } from '../../../support/roster-file/zip';

const root = path.resolve(__dirname, '../../../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roster-file-'));
const reader = path.join(folder, 'reader.cjs');
beforeAll(() =>
  // As a cloud function is bundled.
  build({
    entryPoints: [path.join(root, 'cloudfunctions/identity/roster-file/read-roster.ts')],
    ...{ outfile: reader, bundle: true, platform: 'node', format: 'cjs', target: 'node16', logLevel: 'silent' },
  }),
);
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Megabytes that the child's heap may have: its code takes some ten of them. */
const HEAP = 128;
const LINES = 50_000;

function readInChild(bytes: Buffer): Record<string, unknown> {
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, bytes);
  const script = path.join(__dirname, 'support/read-in-child.cjs');
  const options = [`--max-old-space-size=${HEAP}`, '--expose-gc'];
  return JSON.parse(execFileSync(process.execPath, [...options, script, reader, file], { encoding: 'utf8' }));
}

describe(`with ${HEAP} MB of heap`, () => {
  // Eight columns, as a school exports them; two are ignored.
  const rows = rosterTable(LINES).map((cells, index) => [
    ...cells,
    index === 0 ? '备注' : '',
    index === 0 ? '序号' : `${index}`,
  ]);

  test.each([
    ['CSV in UTF-8', () => Buffer.from(csv(rows))],
    ['CSV in GB18030', () => gb18030(csv(rows))],
    ['XLSX of Excel', () => excelFile(rows)],
    ['XLSX of others', () => inlineFile(rows)],
  ])(`${LINES} lines of %s are read, and little is kept beside them`, (_, make) => {
    const { keptMegabytes, ...told } = readInChild(make());
    expect(told).toEqual({ lines: LINES, bad: 0 });
    expect(keptMegabytes).toBeLessThan(40);
  });

  const title = `<row>${HEADER.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`;
  const long = '王'.repeat(30_000);
  test.each([
    [
      'one quote that is never closed',
      () => Buffer.from(`${HEADER.join()}\n"${'1,王\n'.repeat(3_000_000)}`),
      'file-broken-row',
    ],
    ['blank lines only, twenty million of them', () => Buffer.alloc(20_000_000, '\n'), 'file-too-many-rows'],
    [
      'a sheet of empty rows',
      () => zip(workbookParts([{ data: title + '<row><c/></row>'.repeat(1_100_000) }]), true),
      'file-damaged',
    ],
    [
      'shared strings without end',
      () => zip(workbookParts([{ data: title }], { strings: '<si><t>a</t></si>'.repeat(1_000_001) }), true),
      'file-too-large',
    ],
    [
      'one long string in every row',
      () =>
        workbook([{ data: title + '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(60_000) }], {
          strings: `<si><t> ${long} </t></si>`,
        }),
      undefined,
    ],
  ])('%s is no more than that', (_, make, code) => expect(readInChild(make()).code).toBe(code));
});
