import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { drawOrder, listText, orderText, seedOf, sorted, textHash } from '@domain/appointment/draw';
import { drawFile } from '@domain/appointment/draw-file';
import { listOf } from '../../support/naive-draw';

const ROOT = path.resolve(__dirname, '../../..');
const VALUE = '3962.18';
const SESSION = 'session-of-a-test';
let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'draw-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** What the script says of a file, and whether everything fits. */
function recompute(content: string) {
  const file = path.join(folder, 'draw.json');
  fs.writeFileSync(file, content);
  const script = path.join(ROOT, 'tools/recompute/recompute.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, 'draw', file], { encoding: 'utf8' });
  return { fits: status === 0, lines: stdout.trimEnd().split('\n') };
}

const list = listOf(41, 5);
const text = listText(list);
const listHash = textHash(text);
const seed = seedOf(VALUE, SESSION, listHash);
const order = drawOrder(list, seed);
const facts = { session: SESSION, count: 41, listHash, value: VALUE, seed, orderHash: textHash(orderText(order)) };
const shown = { list: text, seats: 12 };
const ticket = order[4] ?? '';
const kept = { listHash, ticket };

test('the script outside the app comes to the same order, with seats and the wait list', () => {
  const { fits, lines } = recompute(drawFile(facts, shown, { ticket, place: 4 }, kept));
  expect(fits).toBe(true);
  const printed = lines.slice(-41);
  expect(printed.map((line) => line.trim().split(' ')[1])).toEqual(order);
  expect(printed[4]?.trim()).toBe(`5 ${ticket} seat`);
  expect(printed[12]?.trim()).toBe(`13 ${order[12]} waits, number 1`);
});

test('before the value it looks at the list alone', () => {
  const waiting = { ...facts, value: null, seed: null, orderHash: null };
  expect(recompute(drawFile(waiting, shown, null, null)).fits).toBe(true);
});

const one = list[0] ?? { ticket: '', hasMet: false };
test.each([
  [
    'a ticket is added',
    { list: listText(sorted([...list, { ticket: 'f'.repeat(16), hasMet: false }])) },
    'hash was published',
  ],
  ['a ticket is dropped', { list: listText(list.slice(1)) }, 'hash was published'],
  ['a ticket stands elsewhere', { list: listText([...list.slice(1), one]) }, 'in order and once'],
  ['the order is another one', { orderHash: textHash(orderText([...order].reverse())) }, 'order follows'],
  ['the value is another one', { value: '3962.19' }, 'seed follows'],
  ['the hash is not what the phone was shown', { kept: textHash('another list') }, 'shown this hash first'],
  ['the own place is another one', { mine: { ticket, place: 5 } }, 'own place'],
  ['the own ticket is not there', { mine: { ticket: 'f'.repeat(16), place: null } }, 'own ticket'],
])('it fails when %s', (_what, change, said) => {
  const file = JSON.parse(drawFile(facts, shown, { ticket, place: 4 }, kept));
  const { fits, lines } = recompute(JSON.stringify({ ...file, ...change }));
  expect(fits).toBe(false);
  expect(lines.filter((line) => line.startsWith('NOT')).join()).toContain(said);
});
