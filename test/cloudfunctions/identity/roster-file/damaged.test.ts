/** @jest-environment node */
import { ROSTER_FILE_REFUSALS } from '@types_/identity/roster-file';
import fc from 'fast-check';
import { gb18030 } from '../../../support/roster-file/gb18030';
import { read } from '../../../support/roster-file/read';
import { csv, rosterTable } from '../../../support/roster-file/roster-tables';
import { excelFile, inlineFile } from '../../../support/roster-file/workbook';

const TABLE = rosterTable(40);
const FILES = {
  'CSV in UTF-8': Buffer.from(csv(TABLE)),
  'CSV in GB18030': gb18030(csv(TABLE)),
  'Unicode text': Buffer.from(`\ufeff${csv(TABLE, '\t')}`, 'utf16le'),
  'XLSX of Excel': excelFile(TABLE),
  'XLSX of others': inlineFile(TABLE),
};

/** Bytes overwritten, inserted or removed, then cut. */
const damage = (file: Buffer) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.uint8Array({ maxLength: 3 }), fc.nat(3)), { maxLength: 6 }),
      fc.oneof(fc.constant(Infinity), fc.nat(file.length)),
    )
    .map(([changes, end]) => {
      let bytes = file;
      for (const [at, put, gone] of changes)
        bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
      return bytes.subarray(0, end);
    });

describe('a damaged file', () => {
  test.each(Object.entries(FILES))('%s gives rows or a code, and nothing else', async (_, file) => {
    await fc.assert(
      fc.asyncProperty(damage(file), async (bytes) => {
        const result = await read(bytes);
        if (!result.ok) return expect(ROSTER_FILE_REFUSALS).toContain(result.code);
        const repeated = result.data.notes.filter(({ note }) => note === 'repeated');
        expect(result.data.lines.length + result.data.bad.length + repeated.length).toBe(result.data.rows);
      }),
      { numRuns: 400 },
    );
  });

  test.each(['XLSX of Excel', 'XLSX of others'] as const)(
    '%s with one byte changed never says something else',
    async (name) => {
      const file = FILES[name];
      const whole = await read(file);
      await fc.assert(
        fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
          const bytes = Buffer.from(file);
          bytes[at] = (bytes[at] ?? 0) ^ change;
          const result = await read(bytes);
          if (result.ok) expect(result).toEqual(whole);
        }),
        { numRuns: 400 },
      );
    },
  );

  test('of noise is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect((await read(bytes)).ok).toBe(false);
      }),
    );
  });
});
