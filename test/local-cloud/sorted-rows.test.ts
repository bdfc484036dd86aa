import { valueKey } from '../../local-cloud/database/keys';
import { type Entry, type Row, SortedRows } from '../../local-cloud/database/sorted-rows';
import { randomFrom } from '../../tools/seed/random';

const random = randomFrom('sorted rows');
const VALUES = ['', 'a', 'ab', 'b', '吉林大学', '\uffff', 5, null, true];

const entryOf = (): Entry => ({
  values: valueKey(VALUES[random.below(VALUES.length)]),
  id: `s${random.below(300)}`,
});

const byKey = (a: Row, b: Row): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
const rowOf = ({ values, id }: Entry): Row => ({ key: values + id, id });

/** What a plain list of rows has between two keys. */
const between = (rows: Iterable<Row>, from: string, to: string): Row[] =>
  [...rows].filter(({ key }) => from <= key && key < to).sort(byKey);

/** One text is compared much faster than a thousand rows. */
const textOf = (rows: Iterable<Row>): string => [...rows].map(({ key, id }) => `${key} ${id}`).join('\n');

function expectSame(rows: SortedRows, model: ReadonlyMap<string, Row>): void {
  const bounds = ['', '\uffff', ...VALUES.map(valueKey), ...Array.from({ length: 5 }, () => rowOf(entryOf()).key)];
  for (const from of bounds) {
    for (const to of bounds) {
      const wanted = between(model.values(), from, to);
      expect(textOf(rows.upwards(from, to))).toBe(textOf(wanted));
      expect(textOf(rows.downwards(from, to))).toBe(textOf(wanted.reverse()));
    }
  }
}

describe('the rows of an index', () => {
  it('are those of a sorted list, whatever was added and removed, and between whichever keys', () => {
    const rows = new SortedRows();
    const model = new Map<string, Row>();
    for (let step = 0; step < 3000; step++) {
      const entry = entryOf();
      const row = rowOf(entry);
      if (model.delete(row.key)) rows.remove(entry);
      else {
        rows.add(entry);
        model.set(row.key, row);
      }
    }
    expect(model.size).toBeGreaterThan(1000);
    expectSame(rows, model);
  });

  it('are the same loaded at once, and a removal of what is not there changes nothing', () => {
    const model = new Map<string, Entry>();
    for (let step = 0; step < 3000; step++) {
      const entry = entryOf();
      model.set(rowOf(entry).key, entry);
    }
    const rows = new SortedRows();
    rows.load([...model.values()]);
    for (const { values } of [...model.values()].slice(0, 50)) rows.remove({ values, id: 'sof nobody' });
    expectSame(rows, new Map([...model].map(([key, entry]) => [key, rowOf(entry)])));
  });
});
