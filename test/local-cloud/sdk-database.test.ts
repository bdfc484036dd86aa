import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk({
  collections: [{ collectionName: 'things' }, { collectionName: 'many' }, { collectionName: 'other' }],
});
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

describe('limits of the platform', () => {
  beforeAll(async () => {
    await t.db.collection('many').add({ data: Array.from({ length: 1100 }, (_, n) => ({ _id: `m${n}`, n })) });
  });

  it('returns 100 rows unless asked for more and never more than 1,000', async () => {
    expect((await t.db.collection('many').get()).data).toHaveLength(100);
    expect((await t.db.collection('many').limit(1000).get()).data).toHaveLength(1000);
    expect((await t.db.collection('many').limit(5000).get()).data).toHaveLength(1000);
  });

  it('returns 20 rows of an aggregate unless it is limited', async () => {
    const many = t.db.collection('many');
    expect((await many.aggregate().match({}).end()).list).toHaveLength(20);
    expect((await many.aggregate().limit(1100).end()).list).toHaveLength(1100);
  });

  it('counts, updates and removes beyond them', async () => {
    const many = t.db.collection('many');
    expect((await many.count()).total).toBe(1100);
    expect((await many.where({}).update({ data: { seen: true } })).stats.updated).toBe(1100);
    expect((await many.where({ seen: true }).remove()).stats.removed).toBe(1100);
  });
});

describe('update, set and remove', () => {
  beforeEach(async () => {
    await things().add({
      data: [
        { _id: 'a', n: 1, list: [3, 1, 2], o: { x: 1, y: 1 }, gone: 1 },
        { _id: 'b', n: 1 },
      ],
    });
  });
  const read = async () => (await things().doc('a').get()).data;

  it('knows the update operators', async () => {
    const _ = t.db.command;
    await things()
      .doc('a')
      .update({
        data: {
          n: _.inc?.(4),
          m: _.mul?.(2),
          gone: _.remove?.(),
          least: _.min?.(3),
          most: _.max?.(5),
          o: _.set?.({ z: 1 }),
        },
      });
    expect(await read()).toEqual({ _id: 'a', n: 5, m: 0, least: 3, most: 5, list: [3, 1, 2], o: { z: 1 } });
    await things()
      .doc('a')
      .update({ data: { n: _.rename?.('renamed'), list: _.push?.({ each: [9], position: 0, sort: 1, slice: 3 }) } });
    expect(await read()).toMatchObject({ renamed: 5, list: [1, 2, 3] });
    await things()
      .doc('a')
      .update({ data: { list: _.pull?.(_.in?.([1, 2])) } });
    await things()
      .doc('a')
      .update({ data: { list: _.addToSet?.({ $each: [3, 4] }) } });
    await things()
      .doc('a')
      .update({ data: { list: _.unshift?.([0]) } });
    expect((await read()).list).toEqual([0, 3, 4]);
    await things()
      .doc('a')
      .update({ data: { list: _.shift?.() } });
    await things()
      .doc('a')
      .update({ data: { list: _.pop?.() } });
    expect((await read()).list).toEqual([3]);
  });

  it('updates one or all of those that match', async () => {
    expect(
      (
        await things()
          .where({ n: 1 })
          .update({ data: { q: 1 } })
      ).stats.updated,
    ).toBe(2);
    expect(
      (
        await things()
          .where({ n: 1 })
          .update({ data: { q: 2 }, multi: false })
      ).stats.updated,
    ).toBe(1);
    expect((await things().where({ q: 2 }).count()).total).toBe(1);
  });

  it('updates one element of an array by its place', async () => {
    await things()
      .doc('a')
      .update({ data: { 'list.1': 7 } });
    expect((await read()).list).toEqual([3, 7, 2]);
  });

  it('replaces a whole document by set, or creates it', async () => {
    expect(
      await things()
        .doc('a')
        .set({ data: { m: 1 } }),
    ).toMatchObject({ stats: { updated: 1, created: 0 } });
    expect(await read()).toEqual({ _id: 'a', m: 1 });
    expect(
      await things()
        .doc('new')
        .set({ data: { m: 2 } }),
    ).toMatchObject({ _id: 'new', stats: { updated: 0, created: 1 } });
    expect((await things().doc('new').get()).data).toEqual({ _id: 'new', m: 2 });
  });

  it('removes one and all', async () => {
    expect((await things().doc('a').remove()).stats.removed).toBe(1);
    expect((await things().doc('a').remove()).stats.removed).toBe(0);
    expect((await things().where({ n: 1 }).remove()).stats.removed).toBe(1);
  });
});

describe('aggregate', () => {
  beforeEach(async () => {
    await things().add({
      data: [
        { _id: 'a', g: 1, n: 1, tags: ['x', 'y'] },
        { _id: 'b', g: 1, n: 2 },
        { _id: 'c', g: 2, n: 3 },
      ],
    });
    await t.db.collection('other').where({}).remove();
    await t.db.collection('other').add({ data: { _id: 'o', g: 1, name: 'one' } });
  });

  it('groups, sorts and counts', async () => {
    const $ = t.db.command.aggregate;
    const grouped = await things()
      .aggregate()
      .match({ n: t.db.command.gte?.(1) })
      .group({ _id: '$g', total: $.sum?.('$n'), count: $.sum?.(1) })
      .sort({ _id: -1 })
      .end();
    expect(grouped.list).toEqual([
      { _id: 2, total: 3, count: 1 },
      { _id: 1, total: 3, count: 2 },
    ]);
    expect((await things().aggregate().count('n').end()).list).toEqual([{ n: 3 }]);
    expect((await things().aggregate().unwind('$tags').project({ _id: 0, tags: 1 }).end()).list).toEqual([
      { tags: 'x' },
      { tags: 'y' },
    ]);
  });

  it('joins another collection', async () => {
    const joined = await things()
      .aggregate()
      .match({ _id: 'a' })
      .lookup({ from: 'other', localField: 'g', foreignField: 'g', as: 'names' })
      .end();
    expect(joined.list).toMatchObject([{ _id: 'a', names: [{ _id: 'o', name: 'one' }] }]);
    const $ = t.db.command.aggregate;
    const pipeline = $.pipeline()
      .match(t.db.command.expr?.($.eq?.(['$g', '$$wanted'])) as unknown as Record<string, unknown>)
      .done();
    const piped = await things()
      .aggregate()
      .match({ _id: 'c' })
      .lookup({ from: 'other', let: { wanted: '$g' }, pipeline, as: 'names' })
      .end();
    expect(piped.list).toMatchObject([{ _id: 'c', names: [] }]);
  });

  it('cuts text by bytes and counts weeks as MongoDB does', async () => {
    await things().add({ data: { _id: 'd', text: 'a中b', at: new Date('2026-01-04T00:00:00Z') } });
    const $ = t.db.command.aggregate;
    const cut = await things()
      .aggregate()
      .match({ _id: 'd' })
      .project({
        _id: 0,
        rest: $.substr?.(['$text', 1, -1]),
        week: $.week?.('$at'),
        place: $.indexOfCP?.(['$text', 'b']),
      })
      .end();
    expect(cut.list).toEqual([{ rest: '中b', week: 1, place: 2 }]);
  });

  it('leaves the stored documents alone', async () => {
    await things().aggregate().addFields({ 'extra.deep': 1 }).limit(5).end();
    expect((await things().doc('c').get()).data).toEqual({ _id: 'c', g: 2, n: 3 });
  });

  it('refuses operators it does not have', async () => {
    expect(
      (
        await failureOf(
          things()
            .aggregate()
            .project({ x: { $nosuch: 1 } })
            .end(),
        )
      ).errMsg,
    ).toContain("Unrecognized expression '$nosuch'");
  });
});

describe('collections', () => {
  it('refuses one that was neither declared nor created', async () => {
    const error = await failureOf(t.db.collection('nosuch').get());
    expect(error).toMatchObject({ errCode: -502005, errMsg: expect.stringContaining('Db or Table not exist: nosuch') });
  });

  it('creates one, once', async () => {
    await t.db.createCollection('fresh');
    expect((await t.db.collection('fresh').count()).total).toBe(0);
    expect((await failureOf(t.db.createCollection('fresh'))).errMsg).toContain('[ResourceExisted] Table exist: fresh');
  });
});

it('answers openapi calls, so that nothing crashes', async () => {
  await expect(
    t.sdk.openapi.security.msgSecCheck({ version: 2, scene: 1, openid: 'o', content: 'hi' }),
  ).resolves.toMatchObject({ errCode: 0 });
});
