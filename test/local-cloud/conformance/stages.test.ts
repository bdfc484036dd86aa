import { _, $, conformanceCloud, type Data, pipelineOn } from '../support/conformance';
import { failureOf } from '../support/sdk';
import { type Build, DOCUMENTS, only } from '../support/stage-cases';

/* MongoDB, "Aggregation Stages", and WeChat, Aggregate: every stage the SDK can send but those that group. */

const t = conformanceCloud([], ['books', 'empty']);

const BOOKS: Data[] = [
  { _id: 'p', g: 'x', price: 10 },
  { _id: 'q', g: ['x', 'y'], price: 20 },
  { _id: 'r', price: 30 },
];

beforeAll(async () => {
  await t.db.collection('plain').add({ data: DOCUMENTS });
  await t.db.collection('books').add({ data: BOOKS });
});

const CASES: [name: string, build: Build, list: Data[]][] = [
  ['match', (p) => p.match({ n: _.gt(3), g: 'y' }).project({ n: 1 }), [{ _id: 2, n: 5 }]],
  [
    'match after other stages',
    (p) => p.project({ twice: $.multiply(['$n', 2]) }).match({ twice: 6 }),
    [{ _id: 3, twice: 6 }],
  ],
  [
    'match by an expression',
    (p) => p.match(_.expr($.eq(['$n', '$_id']))).project({ _id: 1 }),
    [{ _id: 1 }, { _id: 3 }, { _id: 5 }],
  ],
  [
    'project names what stays, _id too',
    (p) => only(1)(p).project({ g: true, 'o.p': 1 }),
    [{ _id: 1, g: 'x', o: { p: 1 } }],
  ],
  ['project without _id', (p) => only(1)(p).project({ _id: 0, n: 1 }), [{ n: 1 }]],
  [
    'project names what goes',
    (p) => only(1)(p).project({ tags: 0, o: { p: false } }),
    [{ _id: 1, g: 'x', n: 1, o: { q: 2 } }],
  ],
  ['project only _id away', (p) => only(5)(p).project({ _id: 0 }), [{ g: null, n: 5 }]],
  [
    'project computes',
    (p) => only(1)(p).project({ sum: $.add(['$n', '$o.p']), 'deep.x': '$n' }),
    [{ _id: 1, sum: 2, deep: { x: 1 } }],
  ],
  ['project of a missing value has no field', (p) => only(5)(p).project({ x: '$nosuch' }), [{ _id: 5 }]],
  ['project through an array', (p) => only(4)(p).project({ 'o.p': 1 }), [{ _id: 4, o: [{ p: 1 }, { p: 2 }] }]],
  [
    'project away through an array',
    (p) => only(4)(p).project({ 'o.p': 0, tags: 0, n: 0 }),
    [{ _id: 4, o: [{}, { q: 1 }, 7] }],
  ],
  ['project a new array', (p) => only(1)(p).project({ l: ['$n', '$nosuch'] }), [{ _id: 1, l: [1, null] }]],
  [
    'addFields adds and replaces',
    (p) => only(2)(p).addFields({ n: $.add(['$n', 1]), m: 'text', 'o.z': 1 }),
    [{ _id: 2, g: 'y', n: 6, tags: [], o: { p: 3, z: 1 }, m: 'text' }],
  ],
  [
    'addFields through an array',
    (p) => only(4)(p).addFields({ 'o.p': 0 }).project({ o: 1 }),
    [{ _id: 4, o: [{ p: 0 }, { p: 0, q: 1 }, { p: 0 }] }],
  ],
  [
    'addFields through arrays in arrays, and over values',
    (p) =>
      p
        .match({ _id: 1 })
        .project({ l: [[{ a: 1 }], 2], n: 1 })
        .addFields({ 'l.x': 5, 'n.y': 6 }),
    [{ _id: 1, n: { y: 6 }, l: [[{ a: 1, x: 5 }], { x: 5 }] }],
  ],
  [
    'project keeps and computes in one object',
    (p) => only(1)(p).project({ o: { p: 1, twice: $.multiply(['$o.q', 2]) } }),
    [{ _id: 1, o: { p: 1, twice: 4 } }],
  ],
  ['project computes _id', (p) => only(1)(p).project({ _id: '$g', n: 1 }), [{ _id: 'x', n: 1 }]],
  ['project of a path through values', (p) => only(1)(p).project({ 'n.x': 1, 'tags.x': 1 }), [{ _id: 1, tags: [] }]],
  ['addFields removes by $$REMOVE', (p) => only(5)(p).addFields({ g: '$$REMOVE' }), [{ _id: 5, n: 5 }]],
  [
    'sort by two fields, missing as null',
    (p) => p.sort({ g: 1, n: -1 }).project({ _id: 1 }),
    [{ _id: 4 }, { _id: 5 }, { _id: 3 }, { _id: 1 }, { _id: 2 }],
  ],
  [
    'sort, skip, limit',
    (p) => p.sort({ n: -1, _id: 1 }).skip(1).limit(2).project({ _id: 1 }),
    [{ _id: 2 }, { _id: 5 }],
  ],
  [
    'sort of arrays by their least, an empty one first',
    (p) => p.sort({ tags: 1, _id: 1 }).project({ _id: 1 }),
    [{ _id: 2 }, { _id: 3 }, { _id: 5 }, { _id: 1 }, { _id: 4 }],
  ],
  [
    'sort of equals keeps their order',
    (p) => p.sort({ _id: -1 }).sort({ g: 1 }).project({ _id: 1 }),
    [{ _id: 5 }, { _id: 4 }, { _id: 3 }, { _id: 1 }, { _id: 2 }],
  ],
  [
    'sort downwards takes the largest of an array',
    (p) => p.sort({ 'o.p': -1, _id: 1 }).project({ _id: 1 }),
    [{ _id: 2 }, { _id: 4 }, { _id: 1 }, { _id: 3 }, { _id: 5 }],
  ],
  ['count', (p) => p.match({ n: 5 }).count('total'), [{ total: 2 }]],
  ['count of nobody gives no row', (p) => p.match({ n: 99 }).count('total'), []],
  ['sample of more than there are', (p) => p.sample({ size: 9 }).count('n'), [{ n: 5 }]],
  ['sample', (p) => p.sample({ size: 2 }).count('n'), [{ n: 2 }]],
  ['replaceRoot', (p) => only(1)(p).replaceRoot({ newRoot: '$o' }), [{ p: 1, q: 2 }]],
  [
    'replaceRoot by an expression',
    (p) => only(2)(p).replaceRoot({ newRoot: $.mergeObjects([{ q: 0 }, '$o']) }),
    [{ q: 0, p: 3 }],
  ],
  [
    'unwind leaves out null, missing and empty',
    (p) => p.unwind('$tags').project({ tags: 1 }),
    [
      { _id: 1, tags: 'a' },
      { _id: 1, tags: 'b' },
      { _id: 4, tags: 'c' },
    ],
  ],
  [
    'unwind may keep them and count',
    (p) =>
      p
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .project({ tags: 1, at: 1 }),
    [
      { _id: 1, tags: 'a', at: 0 },
      { _id: 1, tags: 'b', at: 1 },
      { _id: 2, at: null },
      { _id: 3, tags: null, at: null },
      { _id: 4, tags: 'c', at: null },
      { _id: 5, at: null },
    ],
  ],
  [
    'unwind does not look into objects of an array',
    (p) =>
      p
        .match({ _id: _.in([1, 4]) })
        .unwind('$o.p')
        .project({ o: 1 }),
    [{ _id: 1, o: { p: 1, q: 2 } }],
  ],
  [
    'unwind into objects',
    (p) => only(4)(p).unwind({ path: '$o', includeArrayIndex: 'o.at' }).project({ o: 1 }),
    [
      { _id: 4, o: { p: 1, at: 0 } },
      { _id: 4, o: { p: 2, q: 1, at: 1 } },
      { _id: 4, o: { at: 2 } },
    ],
  ],
  [
    'lookup by an array takes its elements, not the whole',
    (p) =>
      p
        .addFields({ l: ['x', null, ['x', 'y']] })
        .limit(1)
        .lookup({ from: 'books', localField: 'l', foreignField: 'g', as: 'books' })
        .project({ 'books._id': 1 }),
    [{ _id: 1, books: [{ _id: 'p' }, { _id: 'q' }, { _id: 'r' }] }],
  ],
  [
    'lookup by an empty array finds nothing',
    (p) => only(2)(p).lookup({ from: 'books', localField: 'tags', foreignField: 'g', as: 'o.books' }).project({ o: 1 }),
    [{ _id: 2, o: { p: 3, books: [] } }],
  ],
  [
    'lookup by equality, an array on either side',
    (p) =>
      p
        .match({ _id: _.in([1, 2]) })
        .lookup({ from: 'books', localField: 'g', foreignField: 'g', as: 'books' })
        .project({ 'books._id': 1 }),
    [
      { _id: 1, books: [{ _id: 'p' }, { _id: 'q' }] },
      { _id: 2, books: [{ _id: 'q' }] },
    ],
  ],
  [
    'lookup: missing equals missing and null',
    (p) =>
      p
        .match({ _id: _.gte(4) })
        .lookup({ from: 'books', localField: 'g', foreignField: 'g', as: 'books' })
        .project({ 'books.price': 1 }),
    [
      { _id: 4, books: [{ price: 30 }] },
      { _id: 5, books: [{ price: 30 }] },
    ],
  ],
  [
    'lookup in an empty collection',
    (p) => only(1)(p).lookup({ from: 'empty', localField: 'g', foreignField: 'g', as: 'books' }).project({ books: 1 }),
    [{ _id: 1, books: [] }],
  ],
  [
    'lookup by a pipeline',
    (p) =>
      only(2)(p)
        .lookup({
          from: 'books',
          let: { least: $.multiply(['$n', 3]) },
          pipeline: $.pipeline()
            .match(_.expr($.gte(['$price', '$$least'])))
            .sort({ price: -1 })
            .project({ _id: 1, least: '$$least' })
            .done(),
          as: 'dear',
        })
        .project({ dear: 1 }),
    [
      {
        _id: 2,
        dear: [
          { _id: 'r', least: 15 },
          { _id: 'q', least: 15 },
        ],
      },
    ],
  ],
];

it.each(CASES)('%s', async (_name, build, expected) => {
  expect((await build(pipelineOn(t)).end()).list).toEqual(expected);
});

const REFUSALS: [name: string, build: Build, message: string][] = [
  ['a mixed projection', (p) => p.project({ a: 1, b: 0 }), 'Cannot do exclusion and inclusion'],
  ['a projection inside another', (p) => p.project({ a: 1, 'a.b': 1 }), 'path collision'],
  ['an empty projection', (p) => p.project({}), 'at least one field'],
  [
    'a lookup by the fields of an array, of which versions differ',
    (p) => p.lookup({ from: 'books', localField: 'o.p', foreignField: 'price', as: 'books' }),
    'through an array',
  ],
  ['a root that is missing', (p) => p.replaceRoot({ newRoot: '$nosuch' }), 'was of type: missing'],
  ['a sort by two arrays', (p) => p.addFields({ a: [1], b: [2] }).sort({ a: 1, b: 1 }), 'parallel arrays'],
  ['a limit of 0', (p) => p.limit(0), '$limit'],
  ['a negative skip', (p) => p.skip(-1), '$skip'],
  ['a sort by text', (p) => p.sort({ a: 'asc' }), '$sort key ordering must be 1'],
  ['an empty sort', (p) => p.sort({}), 'at least one sort key'],
  ['a count without a name', (p) => p.count(''), 'non-empty string'],
  ['a count with a path', (p) => p.count('a.b'), "contain '.'"],
  ['an unwind without $', (p) => p.unwind('tags'), 'prefixed with a $'],
  ['an unwind option nobody knows', (p) => p.unwind({ path: '$tags', nosuch: 1 }), 'Unrecognized option to $unwind'],
  [
    'a root that is no object',
    (p) => p.replaceRoot({ newRoot: '$n' }),
    "'newRoot' expression must evaluate to an object",
  ],
  [
    'a lookup without from',
    (p) => p.lookup({ as: 'x', localField: 'a', foreignField: 'b' }),
    "$lookup requires 'from'",
  ],
  [
    'a variable no let declares',
    (p) => p.lookup({ from: 'books', pipeline: [{ $match: { $expr: '$$x' } }], as: 'x' }),
    'Use of undefined variable: x',
  ],
];

it.each(REFUSALS)('refuses %s', async (_name, build, message) => {
  expect((await failureOf(build(pipelineOn(t)).end())).errMsg).toContain(message);
});

it.each(['facet', 'graphLookup', 'out', 'redact', 'collStats', 'indexStats'])('%s fails in the SDK itself', (stage) => {
  const pipeline = pipelineOn(t) as unknown as Record<string, (content: unknown) => unknown>;
  expect(() => pipeline[stage]?.({})).toThrow('is not a function');
});

it('leaves the stored documents as they are', async () => {
  const { data } = await t.db.collection('plain').orderBy('_id', 'asc').get();
  expect(data).toEqual(DOCUMENTS);
});
