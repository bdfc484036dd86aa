// Draws again from what the draw page hands out, outside the app and with nothing of it (docs/decisions/0026).
//   npm run -s recompute -- draw FILE.json
// Printed is what fits and what does not, then the order: place, ticket, and whether there is a seat. It fails when anything does not fit.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const KIND = 'xuesheng draw 1';

/** @param {...(string | Uint8Array)} parts */
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/**
 * @typedef {{what: string, session: string, seats: number, list: string, listHash: string, value: string | null,
 *   seed: string | null, orderHash: string | null, kept?: string, mine?: {ticket: string, place: number | null}}} DrawFile
 */

/** The order of a list after RFC 3797: those first whose line ends with 0. @param {string[]} lines @param {Buffer} seed */
function orderOf(lines, seed) {
  /** @type {string[]} */
  const order = [];
  for (const flag of ['0', '1']) {
    const left = lines.filter((line) => line.endsWith(` ${flag}`));
    while (left.length > 0) {
      const nth = Buffer.from([order.length >> 8, order.length & 0xff]);
      const figure = sha256(nth, seed, nth).readUIntBE(0, 6);
      const [line = ''] = left.splice(figure % left.length, 1);
      order.push(line.slice(0, -2));
    }
  }
  return order;
}

/** @param {DrawFile} file */
function recompute({ session, list, listHash, value, seed, orderHash, kept, mine }) {
  const lines = list.split('\n').slice(0, -1);
  const hash = sha256(list).toString('hex');
  const isSorted = lines.every((line, at) => at === 0 || (lines[at - 1] ?? '').slice(0, 16) < line.slice(0, 16));
  /** @type {[string, boolean][]} */
  const checks = [
    ['every line is a ticket, in order and once', isSorted && lines.every((line) => /^[0-9a-f]{16} [01]$/.test(line))],
    ['the list is the one whose hash was published', hash === listHash],
  ];
  if (kept) checks.push(['the phone was shown this hash first', kept === listHash]);
  let order = lines.map((line) => line.slice(0, 16));
  if (value !== null) {
    const own = sha256(`${value}\n${session}\n${hash}`);
    order = orderOf(lines, own);
    checks.push(['the seed follows from value, session and list', own.toString('hex') === seed]);
    const ownHash = sha256(order.map((ticket) => `${ticket}\n`).join('')).toString('hex');
    // Of what was cancelled before it was drawn nobody published an order.
    if (orderHash !== null) checks.push(['the order follows from the seed', ownHash === orderHash]);
  }
  if (mine) checks.push(['the own ticket is on the list', order.includes(mine.ticket)]);
  if (mine && mine.place !== null && mine.place !== undefined)
    checks.push(['the own place is the one in the order', order[mine.place] === mine.ticket]);
  return { hash, checks, order };
}

/** @param {string} path @returns {boolean} whether everything fits */
export function recomputeDraw(path) {
  /** @type {DrawFile} */
  const file = JSON.parse(readFileSync(path, 'utf8'));
  if (file.what !== KIND) throw new Error('not a file of a draw');
  const { hash, checks, order } = recompute(file);
  console.log(`tickets ${order.length}, seats ${file.seats}, list ${hash}`);
  console.log(file.value === null ? 'no value: nothing is drawn' : `value ${file.value}`);
  for (const [what, isSo] of checks) console.log(`${isSo ? 'ok ' : 'NOT'} ${what}`);
  const width = String(order.length).length;
  for (const [at, ticket] of order.entries())
    console.log(
      `${String(at + 1).padStart(width)} ${ticket} ${at < file.seats ? 'seat' : `waits, number ${at - file.seats + 1}`}`,
    );
  return checks.every(([, isSo]) => isSo);
}
