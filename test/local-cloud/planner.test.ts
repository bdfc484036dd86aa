import path from 'node:path';
import { Collection } from '../../local-cloud/database/collection';
import { executeDatabase } from '../../local-cloud/database/execute';
import { startCli } from './support/cli';
import { type Item, index, Planned, type Query } from './support/planned';
import { temporaryFolder } from './support/temporary-folder';
import { wireRequest } from './support/wire';

const parent = temporaryFolder();

const many = (count: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({
    _id: `d${String(n).padStart(6, '0')}`,
    school: `s${n % 10}`,
    at: n,
    x: n % 7,
  }));

describe('a compound index of mixed directions', () => {
  const planned = new Planned([index('mixed', ['a', 1], ['b', -1])]);
  beforeAll(() =>
    planned.add([
      { _id: '1', a: 1, b: 1 },
      { _id: '2', a: 1, b: 2 },
      { _id: '3', a: 2, b: 1 },
      { _id: '4', a: 2, b: 'text' },
      { _id: '5', b: 7 },
    ]),
  );

  it.each([
    [{ a: 1, b: -1 }, '5 2', 2],
    [{ a: -1, b: 1 }, '3 4', 2],
    [{ a: 1, b: 1 }, '5 1', 5],
  ])('serves %j by reading %s documents', async (order, expected, examined) => {
    expect(await planned.ids({ order, limit: 2 })).toBe(expected);
    expect(planned.last.examined).toBe(examined);
  });

  it('serves a range of its downward field, within one type', async () => {
    const read = (b: Item, order: Item) => planned.ids({ query: { a: { $in: [1, 2] }, b }, order });
    expect(await read({ $gt: 1 }, {})).toBe('2');
    expect(await read({ $gte: 1 }, { a: 1, b: -1 })).toBe('2 1 3');
    expect(await read({ $lte: 1 }, { b: 1, a: -1 })).toBe('3 1');
    expect(await read({ $gte: '' }, {})).toBe('4');
    expect(planned.last).toMatchObject({ index: 'mixed', examined: 1, returned: 1 });
  });
});

describe('a query reads no more than it needs', () => {
  const costs = async (size: number): Promise<unknown[]> => {
    const planned = new Planned([index('bySchool', ['school', 1], ['at', -1]), index('byTime', ['at', 1])]);
    await planned.add(many(size));
    const told: unknown[] = [];
    const ask = async (query: Query) => {
      const found = await planned.get(query);
      told.push([planned.last.index, planned.last.examined, found.length]);
    };
    await ask({ query: { _id: 'd000007' } });
    await ask({ query: { school: 's3' }, order: { at: -1 }, limit: 20 });
    await ask({ query: { school: 's3' }, order: { at: 1 }, limit: 20, offset: 5 });
    await ask({ query: { school: { $in: ['s1', 's2', 's3'] } }, order: { at: -1 }, limit: 20 });
    await ask({ query: { school: 's3', at: { $gte: 100, $lt: 300 } } });
    await ask({ query: { at: { $gt: 500 } }, order: { at: 1, _id: 1 }, limit: 20 });
    await ask({ order: { at: -1 }, limit: 20 });
    await ask({ query: { _id: { $gt: 'd000500' } }, order: { _id: 1 }, limit: 20 });
    return told;
  };

  it('whether there are 2,000 documents or 20,000', async () => {
    const small = await costs(2000);
    expect(small).toEqual([
      ['_id_', 1, 1],
      ['bySchool', 20, 20],
      ['bySchool', 25, 20],
      ['bySchool', 20, 20],
      ['bySchool', 20, 20],
      ['byTime', 21, 20],
      ['byTime', 20, 20],
      ['_id_', 21, 20],
    ]);
    expect(await costs(20_000)).toEqual(small);
  });

  it('nor is an order lost while a transaction has changed documents', async () => {
    const planned = new Planned([index('byTime', ['at', 1])]);
    await planned.add(many(2000));
    const transactionId = planned.store.begin();
    await planned.get({ query: { _id: 'd000000' }, transactionId }); // takes the snapshot
    await planned.add([{ _id: 'later', at: -1 }]);
    await planned.add([{ _id: 'own', at: 0.5 }], transactionId);
    expect(await planned.ids({ order: { at: 1 }, limit: 3, transactionId })).toBe('d000000 own d000001');
    expect(planned.last.examined).toBe(3);
    expect(await planned.ids({ order: { at: 1 }, limit: 2 })).toBe('later d000000');
    expect(planned.last.examined).toBe(2);
  });
});

describe('a scan of a large collection', () => {
  it('is told once per shape of query, and not when an index served it', async () => {
    const planned = new Planned([index('byTime', ['at', 1])]);
    await planned.add(many(1001));
    for (const x of [1, 2, 3]) await planned.get({ query: { x } });
    await planned.get({ query: { at: { $gte: 0 } } });
    await planned.get({ query: { $or: [{ x: 1 }, { school: 's1' }] }, order: { school: 1 } });
    expect(planned.warnings).toEqual([
      'getDocument examined 1001 documents of c without an index for x.',
      'getDocument examined 1001 documents of c without an index for x, school, ordered by school.',
    ]);
  });
});

it('LOCAL_CLOUD_EXPLAIN=1 prints what served each query as a line of JSON', async () => {
  const cli = await startCli(['--data', path.join(parent, 'explained')], { environment: { LOCAL_CLOUD_EXPLAIN: '1' } });
  await wireRequest(cli.admin, { action: 'database.getDocument', collectionName: 'c', query: '{"_id":"x"}' });
  cli.process.kill('SIGTERM');
  expect(await cli.exited).toBe(0);
  const line = cli.output.stderr.split('\n').find((text) => text.startsWith('{')) ?? '';
  const costs = { index: '_id_', examined: 0, returned: 0, ms: expect.any(Number) };
  expect(JSON.parse(line)).toEqual({ collection: 'c', action: 'getDocument', ...costs });
});

it('rows of equal fields come in the order of their _id also where it has rare characters', async () => {
  const planned = new Planned([index('byTime', ['at', 1])]);
  await planned.add([
    { _id: '\u{1f600}', at: 1 },
    { _id: '\uff5e', at: 1 },
    { _id: 'a', at: 1 },
  ]);
  expect(await planned.ids({ order: { at: 1, _id: 1 }, limit: 2 })).toBe('a \uff5e');
  const transactionId = planned.store.begin();
  await planned.add([{ _id: 'b', at: 1 }], transactionId);
  expect(await planned.ids({ order: { at: 1, _id: -1 }, transactionId })).toBe('\u{1f600} \uff5e b a');
});

describe('a query for one of several things', () => {
  const planned = new Planned([index('bySchool', ['school', 1], ['at', -1]), index('byTime', ['at', 1])]);
  beforeAll(() => planned.add(many(2000)));

  it('reads what the index of each of them leads to, and each document once', async () => {
    expect(
      await planned.ids({ query: { $or: [{ school: 's3', at: { $lt: 20 } }, { at: 13 }, { _id: 'd000013' }] } }),
    ).toBe('d000013 d000003');
    expect(planned.last).toMatchObject({ index: 'bySchool or byTime or _id_', examined: 2 });
  });

  it('reads no further than it is asked for', async () => {
    const far = { $or: [{ school: 's3' }, { at: { $gte: 0 } }] };
    const read = jest.spyOn(Collection.prototype, 'at');
    expect(await planned.get({ query: far, limit: 1 })).toHaveLength(1);
    expect(read.mock.calls.length).toBeLessThan(10);
    read.mockRestore();
  });

  it('is still tested by all of it, and ordered', async () => {
    const query = { x: 6, $or: [{ at: { $gt: 1990 } }, { school: 's3', at: 13 }] };
    expect(await planned.ids({ query, order: { x: 1, at: -1 } })).toBe('d001994 d000013');
    expect(planned.last.examined).toBe(11); // the bound itself too
  });

  it('reads everything where one of them has no index', async () => {
    expect(await planned.ids({ query: { $or: [{ x: 3, at: 3 }, { x: 9 }] } })).toBe('d000003');
    expect(planned.last).toMatchObject({ index: null, examined: 2000 });
  });
});

test('the leading match of a lookup is served by an index', async () => {
  const planned = new Planned([index('owner', ['owner', 1])]);
  await planned.add(Array.from({ length: 50 }, (_, n) => ({ _id: `c${n}`, owner: n % 10 })));
  const pipeline = [{ $match: { owner: 3, $expr: { $eq: ['$owner', '$$mine'] } } }];
  const reply = await executeDatabase(planned.store, 'database.aggregateDocuments', {
    collectionName: 'c',
    stages: [
      { stageKey: '$match', stageValue: JSON.stringify({ _id: 'c3' }) },
      { stageKey: '$lookup', stageValue: JSON.stringify({ from: 'c', let: { mine: '$owner' }, pipeline, as: 'same' }) },
    ],
  });
  const [first] = (reply.data as { list: string[] }).list;
  expect(JSON.parse(first ?? '{}').same).toHaveLength(5);
  expect(planned.last).toMatchObject({ collection: 'c', index: 'owner', examined: 5 });
});

test('a lookup by equal fields is served by an index when texts are looked for', async () => {
  const planned = new Planned([index('owner', ['owner', 1])]);
  await planned.add(Array.from({ length: 50 }, (_, n) => ({ _id: `c${n}`, owner: `o${n % 10}` })));
  const join = { from: 'c', localField: 'owner', foreignField: 'owner', as: 'same' };
  const reply = await executeDatabase(planned.store, 'database.aggregateDocuments', {
    collectionName: 'c',
    stages: [
      { stageKey: '$match', stageValue: JSON.stringify({ _id: 'c3' }) },
      { stageKey: '$lookup', stageValue: JSON.stringify(join) },
    ],
  });
  const [first] = (reply.data as { list: string[] }).list;
  expect(JSON.parse(first ?? '{}').same).toHaveLength(5);
  expect(planned.last).toMatchObject({ collection: 'c', index: 'owner', examined: 5 });
});
