import { checkParallelArrays } from '../../local-cloud/database/parallel-arrays';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk({
  collections: [
    {
      collectionName: 'people',
      createIndexes: [
        { name: 'byPhone', unique: true, keys: [{ name: 'phone', direction: '1' }] },
        {
          name: 'bySchool',
          keys: [
            { name: 'school', direction: 1 },
            { name: 'at', direction: -1 },
          ],
        },
        { name: 'byTag', keys: [{ name: 'tags', direction: '1' }] },
        { name: 'byChild', keys: [{ name: 'children.age', direction: '1' }] },
      ],
    },
  ],
});
const people = () => t.db.collection('people');

beforeEach(async () => {
  await people().where({}).remove();
});

describe('a unique index', () => {
  it('refuses the second of two equal values and says which', async () => {
    await people().add({ data: { _id: 'a', phone: '1' } });
    const error = await failureOf(people().add({ data: { _id: 'b', phone: '1' } }));
    expect(error.errCode).toBe(-501001);
    expect(error.errMsg).toContain(
      'E11000 duplicate key error collection: people index: byPhone dup key: { phone: "1" }',
    );
  });

  it('counts a missing field as null', async () => {
    await people().add({ data: { _id: 'a' } });
    expect((await failureOf(people().add({ data: { _id: 'b', phone: null } }))).errMsg).toContain(
      'dup key: { phone: null }',
    );
  });

  it('holds for updates, and lets a document keep its own value', async () => {
    await people().add({
      data: [
        { _id: 'a', phone: '1' },
        { _id: 'b', phone: '2' },
      ],
    });
    expect(
      (
        await failureOf(
          people()
            .doc('b')
            .update({ data: { phone: '1' } }),
        )
      ).errMsg,
    ).toContain('E11000');
    expect(
      (
        await people()
          .doc('b')
          .update({ data: { phone: '2', x: 1 } })
      ).stats.updated,
    ).toBe(1);
    await people().doc('a').remove();
    expect(
      (
        await people()
          .doc('b')
          .update({ data: { phone: '1' } })
      ).stats.updated,
    ).toBe(1);
  });

  it('lets exactly one of 50 concurrent inserts in', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => people().add({ data: { _id: `p${n}`, phone: 'same' } })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await people().count()).total).toBe(1);
  });
});

describe('an index of several fields', () => {
  const add = (data: Record<string, unknown>) => people().add({ data: { _id: 'a', ...data } });

  it('refuses a document with arrays at two of them', async () => {
    const parallel = {
      errCode: -502001,
      errMsg: expect.stringContaining('cannot index parallel arrays [at] [school]'),
    };
    expect(await failureOf(add({ school: [1, 2], at: [3] }))).toMatchObject(parallel);
    await add({ school: [1, 2], at: 3 });
    expect(
      await failureOf(
        people()
          .doc('a')
          .update({ data: { at: [] } }),
      ),
    ).toMatchObject(parallel);
    expect((await people().doc('a').get()).data).toEqual({ _id: 'a', school: [1, 2], at: 3 });
  });

  it('accepts two fields inside one array, and arrays inside the elements of one of them', () => {
    const document = { list: [{ a: 1, b: [1] }, { a: 2 }], other: [1], plain: 1 };
    expect(() => checkParallelArrays(document, ['plain', 'list.a', 'list.b'])).not.toThrow();
    expect(() => checkParallelArrays(document, ['list.b', 'plain', 'other'])).toThrow('[other] [list.b]');
    expect(() => checkParallelArrays({ list: [{ a: [1], b: [1] }] }, ['list.a', 'list.b'])).toThrow(
      '[list.b] [list.a]',
    );
  });
});

describe('an index answers as a scan would', () => {
  const ids = async (query: Record<string, unknown>) =>
    (await people().where(query).get()).data
      .map(({ _id }) => _id)
      .sort()
      .join('');

  beforeEach(async () => {
    await people().add({
      data: [
        { _id: 'a', phone: 1, school: 's', at: new Date(3), tags: ['x', 'y'], children: [{ age: 3 }, { age: 9 }] },
        { _id: 'b', phone: 2, school: 's', at: new Date(1), tags: [], children: [{ age: 5 }, {}] },
        { _id: 'c', phone: 3, school: 's', tags: 'x' },
        { _id: 'd', phone: 4, school: 't', at: new Date(2), tags: [1, 10] },
        { _id: 'e', phone: 'text', at: 'text' },
      ],
    });
  });

  it('for equality, prefix and null', async () => {
    expect(await ids({ school: 's' })).toBe('abc');
    expect(await ids({ school: null })).toBe('e');
    expect(await ids({ school: 's', at: null })).toBe('c');
    expect(await ids({ school: t.db.command.in?.(['s', 't', 'none']) })).toBe('abcd');
  });

  it('for ranges, within one type only', async () => {
    const _ = t.db.command;
    expect(await ids({ phone: _.gt?.(1) })).toBe('bcd');
    expect(await ids({ phone: _.gt?.(1).and(_.lte?.(3)) })).toBe('bc');
    expect(await ids({ phone: _.gte?.('') })).toBe('e');
    expect(await ids({ school: 's', at: _.gt?.(new Date(1)) })).toBe('a');
  });

  it('for arrays, where two elements may meet two conditions', async () => {
    const _ = t.db.command;
    expect(await ids({ tags: 'x' })).toBe('ac');
    expect(await ids({ tags: { $gt: 4, $lt: 6 } })).toBe('d');
    expect(await ids({ 'children.age': 9 })).toBe('a');
    expect(await ids({ 'children.age': _.lt?.(4) })).toBe('a');
  });

  it('in order, both ways, and page by page', async () => {
    const order = async (direction: 'asc' | 'desc') =>
      (await people().where({ school: 's' }).orderBy('at', direction).get()).data.map(({ _id }) => _id).join('');
    expect(await order('asc')).toBe('cba');
    expect(await order('desc')).toBe('abc');
    expect((await people().where({ school: 's' }).orderBy('at', 'desc').skip(1).limit(1).get()).data).toMatchObject([
      { _id: 'b' },
    ]);
    expect((await people().orderBy('phone', 'desc').get()).data.map(({ _id }) => _id).join('')).toBe('edcba');
  });
});
