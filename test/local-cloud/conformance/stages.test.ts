import { _, $, conformanceCloud, type Data, type Pipeline, pipelineOn } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* MongoDB, "Aggregation Stages", and WeChat, Aggregate: every stage the SDK can send. */

const t = conformanceCloud([], ['books', 'empty']);

const DOCUMENTS: Data[] = [
  { _id: 1, g: 'x', n: 1, tags: ['a', 'b'], o: { p: 1, q: 2 } },
  { _id: 2, g: 'y', n: 5, tags: [], o: { p: 3 } },
  { _id: 3, g: 'x', n: 3, tags: null },
  { _id: 4, n: 8, tags: 'c', o: [{ p: 1 }, { p: 2, q: 1 }, 7] },
  { _id: 5, g: null, n: 5 },
];
const BOOKS: Data[] = [
  { _id: 'p', g: 'x', price: 10 },
  { _id: 'q', g: ['x', 'y'], price: 20 },
  { _id: 'r', price: 30 },
];

beforeAll(async () => {
  await t.db.collection('plain').add({ data: DOCUMENTS });
  await t.db.collection('books').add({ data: BOOKS });
});

type Build = (pipeline: Pipeline) => Pipeline;
const only = (id: number) => (p: Pipeline) => p.match({ _id: id });
const COUNT = { count: $.sum(1) };

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
  ['addFields removes by $$REMOVE', (p) => only(5)(p).addFields({ g: '$$REMOVE' }), [{ _id: 5, n: 5 }]],

  [
    'group, missing with null',
    (p) => p.group({ _id: '$g', n: $.sum('$n'), ...COUNT }).sort({ _id: 1 }),
    [
      { _id: null, n: 13, count: 2 },
      { _id: 'x', n: 4, count: 2 },
      { _id: 'y', n: 5, count: 1 },
    ],
  ],
  [
    'group of all',
    (p) =>
      p.group({
        _id: null,
        avg: $.avg('$n'),
        min: $.min('$n'),
        max: $.max('$n'),
        first: $.first('$n'),
        last: $.last('$n'),
      }),
    [{ _id: null, avg: 4.4, min: 1, max: 8, first: 1, last: 5 }],
  ],
  [
    'group by an object',
    (p) => p.group({ _id: { g: '$g', big: $.gt(['$n', 4]) }, ...COUNT }).match({ '_id.g': 'x' }),
    [{ _id: { g: 'x', big: false }, count: 2 }],
  ],
  [
    'group pushes null but nothing missing',
    (p) => p.group({ _id: 1, all: $.push('$g') }),
    [{ _id: 1, all: ['x', 'y', 'x', null] }],
  ],
  [
    'group pushes objects',
    (p) => p.match({ n: 5 }).group({ _id: 1, all: $.push({ id: '$_id', g: '$g', o: '$o.p' }) }),
    [
      {
        _id: 1,
        all: [
          { id: 2, g: 'y', o: 3 },
          { id: 5, g: null },
        ],
      },
    ],
  ],
  [
    'group addToSet',
    (p) => p.group({ _id: 1, all: $.addToSet('$n') }).project({ all: $.setUnion(['$all', []]) }),
    [{ _id: 1, all: [1, 3, 5, 8] }],
  ],
  [
    'group first of missing',
    (p) => only(4)(p).group({ _id: 1, g: $.first('$g'), s: $.sum('$g') }),
    [{ _id: 1, g: null, s: 0 }],
  ],
  [
    'group deviations',
    (p) => p.match({ n: _.in([1, 3]) }).group({ _id: 1, p: $.stdDevPop('$n'), s: $.stdDevSamp('$_id') }),
    [{ _id: 1, p: 1, s: Math.SQRT2 }],
  ],
  [
    'group mergeObjects',
    (p) => p.match({ _id: _.lte(3) }).group({ _id: 1, o: $.mergeObjects('$o') }),
    [{ _id: 1, o: { p: 3, q: 2 } }],
  ],
  ['group of nobody', (p) => p.match({ _id: 99 }).group({ _id: null, n: $.sum(1) }), []],

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
  ['count', (p) => p.match({ n: 5 }).count('total'), [{ total: 2 }]],
  ['count of nobody gives no row', (p) => p.match({ n: 99 }).count('total'), []],
  ['sample of more than there are', (p) => p.sample({ size: 9 }).count('n'), [{ n: 5 }]],
  ['sample', (p) => p.sample({ size: 2 }).count('n'), [{ n: 2 }]],
  ['sortByCount', (p) => p.sortByCount('$n').limit(1), [{ _id: 5, count: 2 }]],
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

  [
    'bucket',
    (p) =>
      p.bucket({ groupBy: '$n', boundaries: [0, 3, 6], default: 'more', output: { ...COUNT, ids: $.push('$_id') } }),
    [
      { _id: 0, count: 1, ids: [1] },
      { _id: 3, count: 3, ids: [2, 3, 5] },
      { _id: 'more', count: 1, ids: [4] },
    ],
  ],
  [
    'bucket counts by itself',
    (p) => p.bucket({ groupBy: '$n', boundaries: [0, 5, 10] }),
    [
      { _id: 0, count: 2 },
      { _id: 5, count: 3 },
    ],
  ],
  [
    'bucketAuto',
    (p) => p.bucketAuto({ groupBy: '$n', buckets: 2 }),
    [
      { _id: { min: 1, max: 8 }, count: 4 },
      { _id: { min: 8, max: 8 }, count: 1 },
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
  ['a group without _id', (p) => p.group({ n: $.sum(1) }), 'must include an _id'],
  ['a group field that is no accumulator', (p) => p.group({ _id: 1, n: 1 }), 'must be an accumulator object'],
  ['a group operator nobody knows', (p) => p.group({ _id: 1, n: $.add([1]) }), "unknown group operator '$add'"],
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
  ['bucket boundaries out of order', (p) => p.bucket({ groupBy: '$n', boundaries: [3, 1] }), 'ascending order'],
  ['boundaries of two types', (p) => p.bucket({ groupBy: '$n', boundaries: [3, 'a'] }), 'same type'],
  ['a bucket for nobody', (p) => p.bucket({ groupBy: '$n', boundaries: [0, 3] }), 'no default was specified'],
  [
    'a default inside the boundaries',
    (p) => p.bucket({ groupBy: '$n', boundaries: [0, 3], default: 1 }),
    "'default' field",
  ],
  ['bucketAuto of none', (p) => p.bucketAuto({ groupBy: '$n', buckets: 0 }), "'buckets' field"],
  [
    'bucketAuto with granularity',
    (p) => p.bucketAuto({ groupBy: '$n', buckets: 2, granularity: 'R5' }),
    'Unrecognized option to $bucketAuto: granularity',
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
