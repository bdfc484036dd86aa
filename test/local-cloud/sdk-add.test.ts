import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk({ collections: [{ collectionName: 'things' }] });
const things = () => t.db.collection('things');

beforeEach(async () => {
  await things().where({}).remove();
});

describe('add', () => {
  it('returns the given _id, and makes one of 32 hex digits where none is given', async () => {
    expect((await things().add({ data: { _id: 'a', n: 1 } }))._id).toBe('a');
    expect((await things().add({ data: { n: 2 } }))._id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps every type the SDK sends', async () => {
    const data = {
      text: 'ä 中 \u0000 "',
      whole: 7,
      large: 2 ** 40,
      part: 1.5,
      minus: -3,
      huge: 1e21,
      yes: true,
      no: false,
      nothing: null,
      at: new Date(1234),
      early: new Date(-5),
      list: [1, [2], { a: [new Date(0)] }],
      deep: { a: { b: {} } },
      empty: [],
    };
    await things().add({ data: { _id: 'a', ...data } });
    expect((await things().doc('a').get()).data).toEqual({ _id: 'a', ...data });
  });

  it('keeps NaN and the infinities', async () => {
    await things().add({ data: { _id: 'a', a: Number.NaN, b: Number.POSITIVE_INFINITY, c: Number.NEGATIVE_INFINITY } });
    expect((await things().doc('a').get()).data).toEqual({
      _id: 'a',
      a: Number.NaN,
      b: Number.POSITIVE_INFINITY,
      c: Number.NEGATIVE_INFINITY,
    });
  });

  it('resolves server dates everywhere, inside arrays too, with their offset', async () => {
    const before = Date.now();
    await things().add({
      data: { _id: 'a', at: t.db.serverDate(), list: [{ at: t.db.serverDate({ offset: 60_000 }) }] },
    });
    const { data } = await things().doc('a').get();
    const at = data.at as Date;
    const [{ at: later }] = data.list as [{ at: Date }];
    expect(at.getTime()).toBeGreaterThanOrEqual(before);
    expect(later.getTime() - at.getTime()).toBe(60_000);
  });

  it('refuses a second document with the same _id', async () => {
    await things().add({ data: { _id: 'a' } });
    const error = await failureOf(things().add({ data: { _id: 'a' } }));
    expect(error.errCode).toBe(-501001);
    expect(error.errMsg).toContain('E11000 duplicate key error collection: things index: _id_ dup key: { _id: "a" }');
  });

  it('keeps the number 1 and the text "1" apart', async () => {
    await things().add({ data: { _id: 1 } });
    await things().add({ data: { _id: '1' } });
    expect((await things().count()).total).toBe(2);
    expect((await things().doc(1).get()).data).toEqual({ _id: 1 });
  });

  it('adds several at once, all or none', async () => {
    await things().add({ data: [{ _id: 'a' }, { _id: 'b' }] });
    await failureOf(things().add({ data: [{ _id: 'c' }, { _id: 'a' }] }));
    expect((await things().count()).total).toBe(2);
  });
});
