import { buildIndexes } from '../../local-cloud/database/build-indexes';
import { encode } from '../../local-cloud/database/ejson';
import { SecondaryIndex } from '../../local-cloud/database/secondary-index';
import { Version } from '../../local-cloud/database/version';
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
    {
      collectionName: 'families',
      createIndexes: [
        {
          name: 'byChild',
          unique: true,
          keys: [
            { name: 'children.name', direction: '1' },
            { name: 'children.age', direction: '1' },
          ],
        },
        {
          name: 'byTags',
          keys: [
            { name: 'tags', direction: '1' },
            { name: 'notes', direction: '1' },
          ],
        },
        { name: 'byFirst', keys: [{ name: 'list.0', direction: '1' }] },
      ],
    },
    { collectionName: 'sets', createIndexes: [{ name: 'byV', unique: true, keys: [{ name: 'v', direction: '1' }] }] },
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
      errMsg: expect.stringContaining('cannot index or sort by parallel arrays'),
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

describe('an index over the fields of an array of objects', () => {
  const families = () => t.db.collection('families');
  const child = (name: string, age: number) => ({ name, age });
  const ids = async (query: Record<string, unknown>) =>
    (await families().where(query).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id).join('');

  beforeEach(async () => {
    await families().where({}).remove();
    await families().add({ data: { _id: 'a', children: [child('x', 1), child('y', 2)], list: [5] } });
  });

  it('holds each object as one entry, not every name with every age', async () => {
    await families().add({ data: { _id: 'b', children: [child('x', 2), child('y', 1)] } });
    const error = await failureOf(families().add({ data: { _id: 'c', children: [child('z', 1), child('y', 2)] } }));
    expect(error.errMsg).toContain('dup key: { children.name: "y", children.age: 2 }');
  });

  it('still finds what two objects meet together', async () => {
    expect(await ids({ 'children.name': 'x', 'children.age': 2 })).toBe('a');
    expect(await ids({ 'children.name': 'x', 'children.age': { $gt: 1, $lt: 2 } })).toBe('a');
    expect(await ids({ children: { $elemMatch: { name: 'x', age: 2 } } })).toBe('');
  });

  it('refuses arrays side by side, as MongoDB does, also in an update', async () => {
    const both = { tags: [1], notes: [2] };
    expect((await failureOf(families().add({ data: both }))).errMsg).toContain('parallel arrays');
    await families().add({ data: { _id: 'b', tags: [1], notes: 2 } });
    const update = families()
      .doc('b')
      .update({ data: { notes: [2] } });
    expect((await failureOf(update)).errMsg).toContain('parallel arrays');
  });

  it('refuses a number that is a place in the array and a name in its objects', async () => {
    const error = await failureOf(families().add({ data: { list: [{ 0: 'x' }] } }));
    expect(error.errMsg).toContain('Ambiguous field name found in array');
    expect(await ids({ 'list.0': 5 })).toBe('a');
  });
});

it('a unique index tells an empty array from null', async () => {
  const sets = t.db.collection('sets');
  await sets.add({ data: [{ v: [] }, { v: null }, { v: [1, 1] }] });
  expect((await failureOf(sets.add({ data: {} }))).errMsg).toContain('dup key: { v: null }');
  expect((await failureOf(sets.add({ data: { v: [] } }))).errMsg).toContain('E11000');
  expect((await failureOf(sets.add({ data: { v: [2, 1] } }))).errMsg).toContain('dup key: { v: 1 }');
});

it('an index made at the start holds what one kept while writing holds', () => {
  const document = { _id: 'a', v: [[1, new Date(5)], [], { x: 1 }, null], w: { x: 2.5 } };
  for (const field of ['v', 'w.x']) {
    const made = new SecondaryIndex({ name: field, unique: false, fields: [field] });
    const kept = new SecondaryIndex({ name: field, unique: false, fields: [field] });
    buildIndexes([made], new Map([['sa', Version.fromText(encode(document))]]));
    kept.replace('sa', null, document);
    expect([...made.rows.upwards('', '\uffff')]).toEqual([...kept.rows.upwards('', '\uffff')]);
  }
});
