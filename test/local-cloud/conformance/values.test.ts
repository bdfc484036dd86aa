import { _, conformanceCloud, type Data } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* What comes back of what was stored, and what cannot be stored. */

const t = conformanceCloud();
const things = () => t.db.collection('plain');

beforeEach(async () => {
  await things().where({}).remove();
});

const VALUES: [name: string, given: unknown, back?: unknown][] = [
  ['0', 0],
  ['-0, which the SDK sends as a whole number', -0, 0],
  ['the least int', -(2 ** 31)],
  ['beyond int', 2 ** 31],
  ['the largest safe number', Number.MAX_SAFE_INTEGER],
  ['2^53 + 2', 2 ** 53 + 2],
  ['-2^63', -(2 ** 63)],
  ['1e21', 1e21],
  ['a part', 0.1],
  ['the least part', Number.MIN_VALUE],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['an empty text', ''],
  ['a text of all kinds', 'ä中😀\u0000\u2028"\\'],
  ['a text like an ObjectId', '507f1f77bcf86cd799439011'],
  ['a text like a date', '2026-01-01T00:00:00Z'],
  ['booleans', [true, false]],
  ['null', null],
  ['dates', [new Date(0), new Date(-1), new Date(8.64e15)]],
  ['arrays in arrays', [[], [[1]], [null]]],
  ['undefined in an array', [1, undefined], [1, null]],
  ['an empty object', {}],
  ['an undefined field', { a: undefined, b: 1 }, { b: 1 }],
  ['names of prototypes', { constructor: 1, toString: 2, hasOwnProperty: 3 }],
  ['names that are numbers', { 1: 'a', 0: 'b' }],
  ['a name in Chinese', { 名: 1 }],
];

it.each(VALUES)('keeps %s', async (_name, given, back = given) => {
  const { _id } = await things().add({ data: { v: given } });
  const { data } = await things().doc(_id).get();
  expect(data).toEqual({ _id, v: back });
  if (back === 0) expect(Object.is(data.v, 0)).toBe(true);
  await things()
    .doc(_id)
    .update({ data: { w: _.set(given) } });
  expect((await things().doc(_id).get()).data.w).toEqual(back);
  expect(
    (
      await things()
        .where({ _id, v: _.eq(given) })
        .count()
    ).total,
  ).toBe(1);
});

it('keeps a pattern as it was written', async () => {
  await things().add({ data: { _id: 'p', v: /a\/b/i, w: t.db.RegExp({ regexp: 'a/b', options: 'im' }) } });
  const { data } = await things().doc('p').get();
  expect(JSON.parse(JSON.stringify(data))).toMatchObject({
    v: { pattern: 'a\\/b', options: 'i' },
    w: { pattern: 'a/b', options: 'im' },
  });
});

describe('_id', () => {
  it.each([
    ['a text', 'x'],
    ['a long text', '507f1f77bcf86cd799439011'],
    ['a number', 7],
    ['a part', 1.5],
    ['0', 0],
    ['Chinese', '名'],
  ])('may be %s', async (_name, id) => {
    expect((await things().add({ data: { _id: id } }))._id).toBe(id);
    expect((await things().doc(id).get()).data).toEqual({ _id: id });
    expect((await things().where({ _id: id }).count()).total).toBe(1);
    expect((await things().doc(id).remove()).stats.removed).toBe(1);
  });

  it.each([
    ['null', null],
    ['empty', ''],
  ])('is made where it is %s', async (_name, id) => {
    expect((await things().add({ data: { _id: id } }))._id).toMatch(/^[\da-f]{32}$/);
  });

  it.each([
    ['an object', {}],
    ['an array', []],
    ['NaN', Number.NaN],
    ['a date', new Date()],
    ['a boolean', true],
  ])('is refused as %s', async (_name, id) => {
    expect((await failureOf(things().add({ data: { _id: id } }))).errMsg).toContain('_id');
  });

  it('cannot be changed', async () => {
    await things().add({ data: { _id: 'x', v: 1 } });
    expect(
      (
        await failureOf(
          things()
            .doc('x')
            .update({ data: { _id: 'y' } }),
        )
      ).errMsg,
    ).toContain('_id');
    expect(
      (
        await failureOf(
          things()
            .where({ _id: 'x' })
            .update({ data: { $set: { _id: 'y' } } }),
        )
      ).errMsg,
    ).toContain('immutable');
    expect(
      (
        await failureOf(
          things()
            .where({ _id: 'x' })
            .update({ data: { v: _.rename('_id') } }),
        )
      ).errMsg,
    ).toBeDefined();
  });

  it('comes first, whatever the order it was given in', async () => {
    await things().add({ data: { b: 1, a: 2, _id: 'x' } });
    expect(Object.keys((await things().doc('x').get()).data)).toEqual(['_id', 'b', 'a']);
  });
});

const REFUSED: [name: string, data: Data, message: string][] = [
  ['a dollar', { $a: 1 }, "The dollar ($) prefixed field '$a' is not valid for storage."],
  ['a dollar deep inside', { a: [{ b: { $c: 1 } }] }, "The dollar ($) prefixed field '$c'"],
  ['a dot', { 'a.b': 1 }, "The dotted field 'a.b'"],
  ['a null byte in a name', { 'a\0': 1 }, 'null bytes'],
  ['16 MB', { text: 'x'.repeat(16 * 1024 * 1024) }, 'too large'],
  ['more than 100 levels', Array.from({ length: 101 }).reduce<Data>((inner) => ({ a: inner }), {}), 'nest'],
];

it.each(REFUSED)('refuses a document with %s', async (name, data, message) => {
  expect(await failureOf(things().add({ data }))).toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining(message),
  });
  if (name === '16 MB') return; // once is slow enough
  expect(await failureOf(things().doc('x').set({ data }))).toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining(message),
  });
  expect((await things().count()).total).toBe(0);
});

it('refuses an update that makes a document too large', async () => {
  await things().add({ data: { _id: 'x', a: 'x'.repeat(9_000_000) } });
  const error = await failureOf(
    things()
      .doc('x')
      .update({ data: { b: 'x'.repeat(9_000_000) } }),
  );
  expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('too large') });
  expect(Object.keys((await things().doc('x').get()).data)).toEqual(['_id', 'a']);
});

it('refuses a reply beyond 16 MB', async () => {
  for (const _id of ['x', 'y']) await things().add({ data: { _id, a: 'x'.repeat(9_000_000) } });
  expect(await failureOf(things().get())).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('reply') });
  expect((await things().field({ _id: true }).get()).data).toHaveLength(2);
});

describe('set', () => {
  it('says what it did', async () => {
    const set = () =>
      things()
        .doc('x')
        .set({ data: { n: 1 } });
    expect((await set()).stats).toEqual({ updated: 0, created: 1 });
    expect((await set()).stats).toEqual({ updated: 0, created: 0 });
    expect(
      (
        await things()
          .doc('x')
          .set({ data: { n: 2 } })
      ).stats,
    ).toEqual({ updated: 1, created: 0 });
  });

  it('resolves server dates', async () => {
    await things()
      .doc('x')
      .set({ data: { at: t.db.serverDate({ offset: -1000 }), list: [{ at: t.db.serverDate() }] } });
    const { data } = await things().doc('x').get();
    const [{ at } = { at: new Date(0) }] = data.list as { at: Date }[];
    expect(at.getTime() - (data.at as Date).getTime()).toBe(1000);
  });
});
