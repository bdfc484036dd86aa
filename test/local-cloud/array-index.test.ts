import { executeDatabase } from '../../local-cloud/database/execute';
import { type Item, index, Planned } from './support/planned';

/** Documents of one school, the last the newest: each has a word that all have, one of every third, one of every hundredth. */
const documents = (count: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({
    _id: `d${String(n).padStart(6, '0')}`,
    school: 's1',
    at: n,
    words: ['all', ...(n % 3 === 0 ? ['third'] : []), ...(n % 100 === 0 ? ['rare'] : []), `own${n}`],
  }));

const byWords = index('byWords', ['school', 1], ['words', 1], ['at', -1]);

async function pipeline(planned: Planned, stages: Item[]): Promise<string> {
  const reply = await executeDatabase(planned.store, 'database.aggregateDocuments', {
    collectionName: 'c',
    stages: stages.map((stage) => {
      const [stageKey = '', value] = Object.entries(stage)[0] ?? [];
      return { stageKey, stageValue: JSON.stringify(value) };
    }),
  });
  return (reply.data as { list: string[] }).list.map((text) => JSON.parse(text)._id).join(' ');
}

describe('an index with an array in its midst', () => {
  const order = { at: -1 };

  it.each([
    [{ school: 's1', words: 'all' }, 3, 3],
    [{ school: 's1', words: { $all: ['rare', 'third', 'all'] } }, 3, 7], // of each three with `rare` one has `third`
    [{ school: 's1', words: { $all: ['unknown', 'all'] } }, 0, 0],
    [{ school: 's1', words: { $in: ['third', 'rare'] } }, 3, 3],
    [{ school: 's1', words: { $eq: 'all' }, at: { $lte: 500 } }, 3, 3],
  ])('serves %j newest first: %i found by reading %i', async (query, found, examined) => {
    const costs: unknown[] = [];
    for (const size of [1000, 4000]) {
      const planned = new Planned([byWords]);
      await planned.add(documents(size));
      await planned.ids({ query, order, limit: 3 });
      costs.push([planned.last.index, planned.last.returned, planned.last.examined]);
    }
    expect(costs).toEqual([
      ['byWords', found, examined],
      ['byWords', found, examined],
    ]);
  });

  it('reads by the first value of $all, so that the one who asks puts the rarest first', async () => {
    const planned = new Planned([byWords]);
    await planned.add(documents(1000));
    const ask = (...words: string[]) => planned.ids({ query: { school: 's1', words: { $all: words } }, order });
    expect(await ask('all', 'own7')).toBe('d000007');
    expect(planned.last.examined).toBe(1000);
    expect(await ask('own7', 'all')).toBe('d000007');
    expect(planned.last.examined).toBe(1);
  });

  it('sorts in memory by a field that is an array itself', async () => {
    const planned = new Planned([index('byWords', ['school', 1], ['words', 1])]);
    await planned.add([
      { _id: 'a', school: 's1', words: ['b', 'z'] },
      { _id: 'b', school: 's1', words: ['c', 'a'] },
      { _id: 'c', school: 's1', words: 'y' },
    ]);
    expect(await planned.ids({ query: { school: 's1' }, order: { words: 1 }, limit: 1 })).toBe('b');
    expect(await planned.ids({ query: { school: 's1' }, order: { words: -1 }, limit: 1 })).toBe('a');
    expect(planned.last.examined).toBe(3);
  });

  it('sorts in memory by an array that the query fixes and the index does not hold', async () => {
    const planned = new Planned([index('bySchool', ['school', 1], ['at', 1])]);
    await planned.add([
      { _id: 'a', school: 's1', words: ['x'], at: 1 },
      { _id: 'b', school: 's1', words: ['x', 'a'], at: 2 },
    ]);
    const order = { words: 1, at: 1 };
    expect(await planned.ids({ query: { school: 's1', words: 'x' }, order })).toBe('b a');
  });

  it('gives a document once, though several of its rows are met', async () => {
    const planned = new Planned([index('byTime', ['at', 1], ['words', 1])]);
    await planned.add(documents(10));
    expect(await planned.ids({ order: { at: 1 }, limit: 3 })).toBe('d000000 d000001 d000002');
    expect(planned.last).toMatchObject({ index: 'byTime', examined: 3 });
  });

  it('learns of the first array from a transaction', async () => {
    const planned = new Planned([index('byTime', ['at', 1])]);
    await planned.add([{ _id: 'a', at: 5 }]);
    const transactionId = planned.store.begin();
    await planned.add([{ _id: 'b', at: [1, 9] }], transactionId);
    expect(await planned.ids({ order: { at: 1 }, transactionId })).toBe('b a');
    expect(await planned.ids({ order: { at: -1 }, transactionId })).toBe('b a');
  });
});

describe('the head of a pipeline', () => {
  const match = { $match: { school: 's1', words: 'all' } };
  const planned = new Planned([byWords]);
  beforeAll(() => planned.add(documents(1000)));

  it('is served as a query: no document beyond its limit is read', async () => {
    const look = [match, { $sort: { at: -1 } }, { $limit: 200 }];
    expect(await pipeline(planned, [...look, { $match: { words: 'rare' } }])).toBe('d000900 d000800');
    expect(planned.last).toMatchObject({ index: 'byWords', examined: 200, returned: 200 });
  });

  it('keeps the places of its stages', async () => {
    expect(await pipeline(planned, [match, { $limit: 2 }, { $sort: { at: -1 } }])).toBe('d000999 d000998');
    expect(await pipeline(planned, [match, { $sort: { at: 1 } }, { $skip: 1 }, { $limit: 1 }])).toBe('d000001');
    expect(await pipeline(planned, [{ $sort: { at: -1 } }, match, { $limit: 1 }])).toBe('d000999');
  });

  it('without a limit of its own gives twenty rows', async () => {
    expect((await pipeline(planned, [match, { $sort: { at: -1 } }])).split(' ')).toHaveLength(20);
    expect(planned.last.examined).toBe(20);
  });

  it.each([
    [[match, { $sort: {} }], 'at least one sort key'],
    [[match, { $sort: { at: 2 } }], 'key ordering must be'],
    [[match, { $limit: 0 }], 'invalid argument to $limit'],
    [[match, { $geoNear: {} }], 'only valid as the first stage'],
  ])('is refused where it is wrong: %j', async (stages, sentence) => {
    await expect(pipeline(planned, stages)).rejects.toThrow(sentence);
  });
});
