import { createHash } from 'node:crypto';
import { drawLists } from '../../../cloudfunctions/_kit/appointment/draws';
import { naiveOrder } from '../naive-draw';
import type { Glance } from './glance';
import type { Memory } from './memory';
import { publishedValue } from './values';

const PAGES = 10;

async function listOf(sessionId: string, listHash: string): Promise<string> {
  const { data } = await drawLists.find({ sessionId, listHash }).orderBy('page', 'asc').limit(PAGES).get();
  return data.map(({ text }) => text).join('');
}

const parsed = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ ticket: line.slice(0, 16), hasMet: line.endsWith('1') }));

/** What is wrong with the draws that were new since the last look: list, value and order from what is public, and from who applied. */
export async function faultsOfDraws(
  { draws, lines }: Glance,
  memory: Memory,
  known: Map<string, string>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { _id, state, listHash, value, beacon, valueAt, count, forAll } of draws.values()) {
    const note = (fault: string) => faults.push(`${_id}: ${fault}`);
    const before = known.get(_id);
    if (before !== undefined && !before.startsWith(listHash)) note('another list is sealed than before');
    if (before === `${listHash} ${state}`) continue;
    known.set(_id, `${listHash} ${state}`);
    const text = await listOf(_id, listHash);
    const list = parsed(text);
    if (createHash('sha256').update(text).digest('hex') !== listHash || list.length !== count)
      note('the list is not the one whose hash is published');
    const wanted = [...memory.applicantsOf(_id).values()].sort().join();
    if (list.map(({ ticket }) => ticket).join() !== wanted) note('the list is not who applied');
    if (value && value.text !== publishedValue(beacon, valueAt)) note(`drawn with ${value.text}`);
    if (state === 'sealed' || state === 'void') continue;
    const order = value ? naiveOrder(list, value.text, _id) : list.map(({ ticket }) => ticket);
    if (!value && !forAll) note('drawn without a value');
    if (lines.get(_id)?.tickets.join() !== order.join()) note('the line is not the order of the draw');
  }
  return faults;
}
