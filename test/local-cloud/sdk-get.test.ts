import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk({ collections: [{ collectionName: 'things' }] });
const things = () => t.db.collection('things');

beforeEach(async () => {
  await things().where({}).remove();
});

describe('get', () => {
  beforeEach(async () => {
    await things().add({
      data: [
        { _id: 'a', n: 1, tags: ['x'] },
        { _id: 'b', n: 2, tags: ['x', 'y'] },
        { _id: 'c', n: 3, o: { p: 1 } },
      ],
    });
  });
  const ids = async (query: Record<string, unknown>) =>
    (await things().where(query).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id).join('');

  it('finds one document by its _id and throws for nobody', async () => {
    expect((await things().doc('b').get()).data).toEqual({ _id: 'b', n: 2, tags: ['x', 'y'] });
    expect((await failureOf(things().doc('z').get())).errMsg).toContain('document with _id z does not exist');
  });

  it('knows comparisons, lists, logic, existence, patterns and arrays', async () => {
    const _ = t.db.command;
    expect(await ids({ n: _.gt?.(1) })).toBe('bc');
    expect(await ids({ n: _.gte?.(1).and(_.lt?.(3)) })).toBe('ab');
    expect(await ids({ n: _.in?.([1, 3]) })).toBe('ac');
    expect(await ids({ n: _.nin?.([1, 3]) })).toBe('b');
    expect(await ids({ n: _.neq?.(2) })).toBe('ac');
    expect(await ids({ n: _.or?.(_.eq?.(1), _.eq?.(2)) })).toBe('ab');
    expect(await ids({ o: _.exists?.(true) })).toBe('c');
    expect(await ids({ 'o.p': 1 })).toBe('c');
    expect(await ids({ tags: 'y' })).toBe('b');
    expect(await ids({ tags: _.all?.(['x', 'y']) })).toBe('b');
    expect(await ids({ tags: _.size?.(1) })).toBe('a');
    expect(await ids({ tags: /^Y/i })).toBe('b');
    expect(await ids({ tags: t.db.RegExp({ regexp: '^x' }) })).toBe('ab');
    expect(await ids({ nothere: null })).toBe('abc');
    expect(await ids({ n: _.mod?.(2, 1) })).toBe('ac');
  });

  it('compares dates', async () => {
    await things().add({ data: { _id: 'd', at: new Date(1000) } });
    expect(await ids({ at: t.db.command.gt?.(new Date(999)) })).toBe('d');
    expect(await ids({ at: new Date(1000) })).toBe('d');
    expect(await ids({ at: t.db.command.lt?.(new Date(1000)) })).toBe('');
  });

  it('applies elemMatch to values and to objects, and never to elements of elements', async () => {
    const _ = t.db.command;
    await things().add({
      data: [
        { _id: 'd', list: [1, 9] },
        { _id: 'e', list: [5] },
        {
          _id: 'f',
          list: [
            { a: 1, b: 1 },
            { a: 2, b: 2 },
          ],
        },
        { _id: 'g', list: [[5]] },
      ],
    });
    expect(await ids({ list: { $elemMatch: { $gt: 1, $lt: 9 } } })).toBe('e');
    expect(await ids({ list: _.elemMatch?.(_.gt?.(8)) })).toBe('d');
    expect(await ids({ list: _.elemMatch?.({ a: 1, b: 2 }) })).toBe('');
    expect(await ids({ list: _.elemMatch?.({ a: 2, b: 2 }) })).toBe('f');
  });

  it('sorts, skips, limits and projects', async () => {
    const page = await things().orderBy('n', 'desc').skip(1).limit(1).field({ n: true }).get();
    expect(page.data).toEqual([{ _id: 'b', n: 2 }]);
    expect((await things().where({ _id: 'b' }).field({ tags: false }).get()).data).toEqual([{ _id: 'b', n: 2 }]);
    expect((await failureOf(things().field({ n: true, tags: false }).get())).errCode).toBe(-502001);
  });

  it('leaves the stored document alone when it projects', async () => {
    await things().where({ _id: 'c' }).field({ 'o.p': false }).get();
    expect((await things().doc('c').get()).data).toEqual({ _id: 'c', n: 3, o: { p: 1 } });
  });

  it('refuses what it does not have instead of answering wrongly', async () => {
    const error = await failureOf(
      things()
        .where({ $text: { $search: 'x' } })
        .get(),
    );
    expect(error).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('unknown top level operator: $text (local-cloud does not know it)'),
    });
    expect(
      (
        await failureOf(
          things()
            .where({ n: { $nosuch: 1 } })
            .get(),
        )
      ).errCode,
    ).toBe(-502001);
  });
});
