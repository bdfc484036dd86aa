import { _, $, conformanceCloud, type Data, pipelineOn } from '../support/conformance';
import { failureOf } from '../support/sdk';
import { type Build, DOCUMENTS, only } from '../support/stage-cases';

/* MongoDB, "Aggregation Stages": $group with its accumulators, $bucket, $bucketAuto and $sortByCount. */

const t = conformanceCloud();
const COUNT = { count: $.sum(1) };

beforeAll(async () => {
  await t.db.collection('plain').add({ data: DOCUMENTS });
});

const CASES: [name: string, build: Build, list: Data[]][] = [
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
    'group by an array takes it whole',
    (p) =>
      p
        .match({ _id: _.in([1, 4]) })
        .group({ _id: '$tags', ...COUNT })
        .sort({ _id: 1 }),
    [
      { _id: ['a', 'b'], count: 1 },
      { _id: 'c', count: 1 },
    ],
  ],
  [
    'group: sums and averages leave out what is no number, extremes what is null',
    (p) =>
      p.group({
        _id: 1,
        sum: $.sum('$tags'),
        avg: $.avg('$tags'),
        min: $.min('$g'),
        max: $.max('$tags'),
        none: $.max('$x'),
      }),
    [{ _id: 1, sum: 0, avg: null, min: 'x', max: ['a', 'b'], none: null }],
  ],
  [
    'group: first and last as they come, null where missing',
    (p) => p.sort({ n: 1 }).group({ _id: 1, first: $.first('$tags'), last: $.last('$g') }),
    [{ _id: 1, first: ['a', 'b'], last: null }],
  ],
  [
    'group by an object with a missing field is other than with null',
    (p) =>
      p
        .match({ _id: _.gte(4) })
        .group({ _id: { g: '$g' }, ...COUNT })
        .sort({ _id: 1 }),
    [
      { _id: {}, count: 1 },
      { _id: { g: null }, count: 1 },
    ],
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
  ['sortByCount', (p) => p.sortByCount('$n').limit(1), [{ _id: 5, count: 2 }]],
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
    'bucket: a boundary belongs to the bucket above it, missing to the default',
    (p) => p.bucket({ groupBy: '$o.p', boundaries: [1, 3], default: null }),
    [
      { _id: null, count: 4 },
      { _id: 1, count: 1 },
    ],
  ],
  [
    'bucketAuto of more buckets than values',
    (p) => p.match({ n: _.lt(5) }).bucketAuto({ groupBy: '$n', buckets: 5, output: { ids: $.push('$_id') } }),
    [
      { _id: { min: 1, max: 3 }, ids: [1] },
      { _id: { min: 3, max: 3 }, ids: [3] },
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
  ['a group without _id', (p) => p.group({ n: $.sum(1) }), 'must include an _id'],
  ['a group field that is no accumulator', (p) => p.group({ _id: 1, n: 1 }), 'must be an accumulator object'],
  ['an accumulator of a list', (p) => p.group({ _id: 1, n: $.sum(['$n']) }), '$sum accumulator is a unary operator'],
  ['a group field with a path', (p) => p.group({ _id: 1, 'a.b': $.sum(1) }), "'a.b' cannot be used in a group"],
  ['boundaries that are computed', (p) => p.bucket({ groupBy: '$n', boundaries: ['$a', '$b'] }), 'constant values'],
  ['a group operator nobody knows', (p) => p.group({ _id: 1, n: $.add([1]) }), "unknown group operator '$add'"],
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
];

it.each(REFUSALS)('refuses %s', async (_name, build, message) => {
  expect((await failureOf(build(pipelineOn(t)).end())).errMsg).toContain(message);
});
