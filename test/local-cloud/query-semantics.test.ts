import { executeDatabase } from '../../local-cloud/database/execute';
import { Store } from '../../local-cloud/database/store';

/*
 * What MongoDB's server finds, value by value: what a query finds here must be what it finds on the platform.
 * Run twice, without and with an index on the field, which must not change any answer.
 */

const date = { $date: { $numberLong: '5' } };
const DOCUMENTS = [
  { _id: '1', a: 1 },
  { _id: '2', a: null },
  { _id: '3' },
  { _id: '4', a: [1, 2] },
  { _id: '5', a: [] },
  { _id: '6', a: 'x' },
  { _id: '7', a: [[1]] },
  { _id: '8', a: { b: 1 } },
  { _id: '9', a: [{ b: 1 }, { c: 1 }] },
  { _id: 'A', a: date },
  { _id: 'B', a: true },
  { _id: 'C', a: [null] },
];

const pattern = (source: string) => ({ $regularExpression: { pattern: source, options: '' } });

const FINDS: [query: Record<string, unknown>, ids: string][] = [
  [{ a: 1 }, '14'],
  [{ a: null }, '23C'],
  [{ a: { $ne: null } }, '1456789AB'],
  [{ a: { $exists: false } }, '3'],
  [{ a: { $gte: null } }, '23C'],
  [{ a: { $gt: null } }, ''],
  [{ a: { $in: [null, 1] } }, '1234C'],
  [{ a: { $nin: [1] } }, '2356789ABC'],
  [{ a: [] }, '5'],
  [{ a: [1, 2] }, '4'],
  [{ a: [[1]] }, '7'],
  [{ a: { $eq: [1] } }, '7'],
  [{ a: { $in: [[]] } }, '5'],
  [{ a: { $size: 0 } }, '5'],
  [{ a: { $gt: 0 } }, '14'],
  [{ a: { $lt: 2 } }, '14'],
  [{ a: { $gt: 1, $lt: 2 } }, '4'],
  [{ a: { $not: { $gt: 0 } } }, '2356789ABC'],
  [{ a: { b: 1 } }, '89'],
  [{ a: true }, 'B'],
  [{ a: date }, 'A'],
  [{ a: { $gte: date } }, 'A'],
  [{ a: { $mod: [2, 1] } }, '14'],
  [{ a: pattern('x') }, '6'],
  [{ a: { $not: pattern('x') } }, '12345789ABC'],
  [{ a: { $in: [pattern('x'), 1] } }, '146'],
  [{ a: { $all: [1] } }, '14'],
  [{ a: { $all: [1, 2] } }, '4'],
  [{ a: { $all: [] } }, ''],
  [{ a: { $type: 'number' } }, '14'],
  [{ a: { $type: 'array' } }, '4579C'],
  [{ a: { $type: ['string', 'date'] } }, '6A'],
  [{ a: { $elemMatch: { b: 1 } } }, '9'],
  [{ a: { $elemMatch: { $in: [2] } } }, '4'],
  [{ a: { $elemMatch: { $exists: true } } }, '479C'],
  [{ 'a.b': 1 }, '89'],
  [{ 'a.b': { $in: [1] } }, '89'],
  [{ 'a.b': { $ne: 1 } }, '1234567ABC'],
  [{ 'a.b': { $exists: true } }, '89'],
  [{ 'a.b': null }, '12369AB'],
  [{ 'a.0': 1 }, '4'],
  [{ 'a.0.b': 1 }, '9'],
  [{ 'a.length': 2 }, ''],
  [{ $or: [{ a: 'x' }, { a: true }] }, '6B'],
  [{ $nor: [{ a: { $exists: true } }] }, '3'],
  [{ $and: [{ a: { $gte: 1 } }, { a: { $lte: 1 } }] }, '14'],
  [{ $expr: { $eq: ['$a', 1] } }, '1'],
  [{ $expr: { $gt: ['$a', null] } }, '1456789ABC'],
];

const stores = ['without an index', 'with an index'].map((name) => {
  const fields =
    name === 'with an index'
      ? [
          { name: 'byA', unique: false, fields: ['a'] },
          { name: 'byAB', unique: false, fields: ['a.b'] },
        ]
      : [];
  return { name, store: new Store({ indexes: new Map([['c', fields]]), autoCreate: true }) };
});

describe.each(stores)('$name', ({ store }) => {
  const run = async (action: string, parameters: Record<string, unknown>) => {
    const reply = await executeDatabase(store, `database.${action}`, { collectionName: 'c', ...parameters });
    return reply.data as { list: string[] };
  };
  const ids = ({ list }: { list: string[] }) => list.map((text) => (JSON.parse(text) as { _id: string })._id).join('');

  beforeAll(() => run('insertDocument', { data: DOCUMENTS.map((document) => JSON.stringify(document)) }));

  it.each(FINDS)('%j finds %s', async (query, expected) => {
    const found = await run('getDocument', { query: JSON.stringify(query), order: '{"_id":1}' });
    expect(ids(found)).toBe(expected);
  });

  it("sorts by MongoDB's order of types", async () => {
    expect(ids(await run('getDocument', { order: '{"a":1,"_id":1}' }))).toBe('523C146897BA');
    expect(ids(await run('getDocument', { order: '{"a":-1,"_id":1}' }))).toBe('AB79864123C5');
  });

  it.each([
    ['an operator nobody knows', { a: { $nosuch: 1 } }],
    ['$in without a list', { a: { $in: 1 } }],
    ['a type nobody knows', { a: { $type: 'decimal' } }],
    ['a remainder of nothing', { a: { $mod: [0, 1] } }],
    ['a script', { $where: 'true' }],
    ['a schema', { $jsonSchema: {} }],
  ])('refuses %s', async (_name, query) => {
    await expect(run('getDocument', { query: JSON.stringify(query) })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });

  it('groups missing with null, and leaves what is missing out of lists', async () => {
    const group = { _id: '$nothere', all: { $push: '$nothere' }, set: { $addToSet: '$nothere' }, n: { $sum: 1 } };
    const { list } = await run('aggregateDocuments', {
      stages: [{ stageKey: '$group', stageValue: JSON.stringify(group) }],
    });
    expect(list).toEqual(['{"_id":null,"all":[],"set":[],"n":{"$numberInt":"12"}}']);
    const byValue = { _id: '$a', n: { $sum: 1 } };
    const grouped = await run('aggregateDocuments', {
      stages: [{ stageKey: '$group', stageValue: JSON.stringify(byValue) }],
    });
    expect(grouped.list).toContain('{"_id":null,"n":{"$numberInt":"2"}}');
    expect(grouped.list).toHaveLength(11);
  });
});
