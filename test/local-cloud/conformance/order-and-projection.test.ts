import { _, conformanceCloud, type Data, idsOf } from '../support/conformance';
import { failureOf, type SdkQuery } from '../support/sdk';

/* MongoDB, "Comparison/Sort Order" and "Project Fields to Return"; WeChat, orderBy, skip, limit and field. */

const t = conformanceCloud(['v', 'o.x']);

/** In MongoDB's order; those in one inner list are equal. */
const ORDER: unknown[][] = [
  [[]],
  [null, undefined],
  [Number.NaN],
  [Number.NEGATIVE_INFINITY],
  [-1.5],
  [0, -0],
  [1],
  [2 ** 53],
  [Number.POSITIVE_INFINITY],
  [''],
  ['A'],
  ['B'],
  ['a'],
  ['ab'],
  ['b'],
  ['é'],
  ['中'],
  ['\uff5e'],
  ['😀'], // beyond U+FFFF, though its UTF-16 units are smaller
  [{}],
  [{ a: 1 }],
  [{ a: 1, b: 1 }],
  [{ a: 2 }],
  [{ b: 1 }],
  [{ a: 'x' }],
  [false],
  [true],
  [new Date(-1)],
  [new Date(0)],
  [new Date(1)],
];
const DOCUMENTS = ORDER.flatMap((values, rank) =>
  values.map((v, at) => ({ _id: `${String(rank).padStart(2, '0')}${at}`, rank, ...(v === undefined ? {} : { v }) })),
);

describe.each(['plain', 'indexed'])('order in %s', (name) => {
  const collection = () => t.db.collection(name);

  beforeAll(async () => {
    await collection().add({ data: [...DOCUMENTS].reverse() });
  });

  it.each(['asc', 'desc'] as const)('is that of all types, %s', async (direction) => {
    const { data } = await collection().orderBy('v', direction).orderBy('_id', direction).get();
    const ranks = data.map(({ rank }) => rank);
    const expected = DOCUMENTS.map(({ rank }) => rank);
    expect(ranks).toEqual(direction === 'asc' ? expected : expected.reverse());
  });

  it('is the same for comparisons within a type', async () => {
    const found = async (condition: unknown) => (await collection().where({ v: condition }).count()).total;
    expect(await found(_.gt('a'))).toBe(6);
    expect(await found(_.gt('\uff5e'))).toBe(1);
    expect(await found(_.lt({ b: 1 }))).toBe(4);
    expect(await found(_.gt(Number.NEGATIVE_INFINITY))).toBe(6);
  });

  it('takes the least of an array upwards and the largest downwards', async () => {
    const arrays = [
      { _id: 'x', v: [5, 1], arrays: 1 },
      { _id: 'y', v: [2, 3], arrays: 1 },
      { _id: 'z', v: 4, arrays: 1 },
    ];
    await collection().add({ data: arrays });
    const query = { arrays: 1 };
    expect(idsOf((await collection().where(query).orderBy('v', 'asc').get()).data)).toBe('xyz');
    expect(idsOf((await collection().where(query).orderBy('v', 'desc').get()).data)).toBe('xzy');
    await collection().where(query).remove();
  });

  it('takes the fields of an object in an array together', async () => {
    const rows = [
      {
        _id: 'x',
        rows: [
          { k: 2, n: 1 },
          { k: 1, n: 9 },
        ],
      },
      { _id: 'y', rows: [{ k: 1, n: 5 }] },
      { _id: 'z', rows: [{ k: [], n: 5 }] },
    ];
    await collection().add({ data: rows });
    const query = { rows: _.exists(true) };
    const order = async (k: 'asc' | 'desc', n: 'asc' | 'desc') =>
      idsOf((await collection().where(query).orderBy('rows.k', k).orderBy('rows.n', n).get()).data);
    expect(await order('asc', 'asc')).toBe('zyx');
    expect(await order('asc', 'desc')).toBe('zxy');
    expect(await order('desc', 'asc')).toBe('xyz');
    await collection().where(query).remove();
  });

  it('is refused of two arrays, and of a number that is a place as well as a name', async () => {
    await collection().add({ data: { _id: 'x', p: [1], q: [2], r: [{ 0: 1 }] } });
    const refusal = async (...fields: string[]) => {
      const ordered = fields.reduce<SdkQuery>((query, field) => query.orderBy(field, 'asc'), collection());
      return (await failureOf(ordered.get())).errMsg;
    };
    expect(await refusal('p', 'q')).toContain('parallel arrays');
    expect(await refusal('r.0')).toContain('Ambiguous field name');
    await collection().doc('x').remove();
  });

  it('pages without losing or doubling', async () => {
    const pages: Data[] = [];
    for (let skip = 0; skip < DOCUMENTS.length; skip += 7) {
      pages.push(...(await collection().orderBy('v', 'asc').orderBy('_id', 'asc').skip(skip).limit(7).get()).data);
    }
    expect(pages.map(({ _id }) => _id)).toEqual(DOCUMENTS.map(({ _id }) => _id));
  });
});

describe('field', () => {
  const BEFORE: Data = {
    _id: 'd',
    n: 1,
    o: { a: 1, b: { c: 2, d: 3 } },
    list: [1, 2, 3, 4],
    rows: [{ k: 1, v: 'a' }, { k: 2, v: 'b' }, 7],
    deep: [[{ k: 1, v: 2 }, 3], []],
  };
  const ROWS = BEFORE.rows;

  beforeAll(async () => {
    await t.db.collection('plain').add({ data: { ...BEFORE, found: true } });
  });

  const { slice, elemMatch } = _.project;
  const CASES: [name: string, projection: Data, after: Data][] = [
    ['what stays', { n: true }, { _id: 'd', n: 1 }],
    ['what stays, without _id', { n: 1, _id: false }, { n: 1 }],
    ['a path', { 'o.b.c': true }, { _id: 'd', o: { b: { c: 2 } } }],
    ['a path through an array', { 'rows.k': true }, { _id: 'd', rows: [{ k: 1 }, { k: 2 }] }],
    ['a path through nothing', { 'n.x': true }, { _id: 'd' }],
    ['a path through arrays in arrays', { 'deep.k': true }, { _id: 'd', deep: [[{ k: 1 }], []] }],
    ['two fields of one object', { 'o.b.d': 1, 'o.b.c': 1 }, { _id: 'd', o: { b: { c: 2, d: 3 } } }],
    ['a slice in a path', { 'o.a': 1, list: slice(-9) }, { _id: 'd', o: { a: 1 }, list: [1, 2, 3, 4] }],
    ['what goes', { o: false, rows: false, list: false, found: false, deep: false }, { _id: 'd', n: 1 }],
    [
      'a path that goes',
      { 'o.b.c': false, rows: false, list: false, found: false, deep: false },
      { _id: 'd', n: 1, o: { a: 1, b: { d: 3 } } },
    ],
    ['only _id goes', { _id: false, found: false, o: false, rows: false, deep: false }, { n: 1, list: [1, 2, 3, 4] }],
    ['only _id', { _id: true }, { _id: 'd' }],
    ['the first elements', { list: slice(2), n: 1 }, { _id: 'd', n: 1, list: [1, 2] }],
    ['the last elements', { list: slice(-1), n: 1 }, { _id: 'd', n: 1, list: [4] }],
    ['elements from a place', { list: slice([1, 2]), n: 1 }, { _id: 'd', n: 1, list: [2, 3] }],
    ['elements from a place before the end', { list: slice([-2, 1]), n: 1 }, { _id: 'd', n: 1, list: [3] }],
    ['a slice alone leaves the others', { list: slice(1) }, { ...BEFORE, found: true, list: [1] }],
    ['the first element that matches', { rows: elemMatch({ k: { $gt: 0 } }) }, { _id: 'd', rows: [{ k: 1, v: 'a' }] }],
    ['no element that matches', { rows: elemMatch({ k: 9 }), n: 1 }, { _id: 'd', n: 1 }],
    ['an element that is a value', { list: elemMatch({ $gt: 2 }) }, { _id: 'd', list: [3] }],
    ['a name of a prototype', { constructor: 1 }, { _id: 'd' }],
  ];

  it.each(CASES)('%s', async (_name, projection, after) => {
    const { data } = await t.db.collection('plain').where({ found: true }).field(projection).get();
    expect(data).toEqual([after]);
  });

  it('gives the element the query found', async () => {
    const found = t.db.collection('plain').where({ found: true, 'rows.k': 2 });
    expect((await found.field({ 'rows.$': 1 }).get()).data).toEqual([{ _id: 'd', rows: [{ k: 2, v: 'b' }] }]);
  });

  it.each<[string, Data, string]>([
    ['a mix', { n: true, o: false }, 'mix of inclusion and exclusion'],
    ['a path inside another', { o: true, 'o.a': true }, 'path collision'],
    ['an object', { o: { a: 1 } }, 'Unsupported projection option'],
    ['a slice of nothing', { list: slice([1, 0]) }, '$slice limit must be positive'],
  ])('refuses %s', async (_name, projection, message) => {
    const error = await failureOf(t.db.collection('plain').field(projection).get());
    expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining(message) });
  });

  it('leaves the stored document alone', async () => {
    expect((await t.db.collection('plain').doc('d').get()).data).toEqual({ ...BEFORE, found: true });
    expect(ROWS).toHaveLength(3);
  });
});
