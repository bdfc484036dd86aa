import { _, conformanceCloud, type Data } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* MongoDB, "Update Operators", and WeChat, db.command: what each makes of one document, through doc().update. */

const t = conformanceCloud();
const things = () => t.db.collection('plain');

const BEFORE: Data = {
  _id: 'd',
  n: 5,
  part: 1.5,
  text: 'x',
  nothing: null,
  at: new Date(1000),
  list: [3, 1, 2, 3],
  rows: [
    { k: 1, v: 'a' },
    { k: 2, v: 'b' },
  ],
  nested: [[1], [5]],
  o: { a: 1, b: { c: 2 } },
};

beforeEach(async () => {
  const { _id, ...data } = BEFORE;
  await things().doc('d').set({ data });
});

const push = (options: Data) => _.push(options);

/** What the update is, and what is other than before. */
const CHANGES: [name: string, update: Data, after: Data][] = [
  ['a plain value is set', { n: 6 }, { n: 6 }],
  ['a nested object is merged', { o: { b: { d: 1 } } }, { o: { a: 1, b: { c: 2, d: 1 } } }],
  ['a path is made', { 'x.y.z': 1 }, { x: { y: { z: 1 } } }],
  ['a number in a path is a name where nothing is', { 'x.0': 1 }, { x: { 0: 1 } }],
  ['a place in an array', { 'list.1': 9 }, { list: [3, 9, 2, 3] }],
  ['a place beyond the end fills with null', { 'list.6': 9 }, { list: [3, 1, 2, 3, null, null, 9] }],
  [
    'a field of a place',
    { 'rows.1.v': 'c' },
    {
      rows: [
        { k: 1, v: 'a' },
        { k: 2, v: 'c' },
      ],
    },
  ],
  ['set replaces', { o: _.set({ z: 1 }) }, { o: { z: 1 } }],
  ['set of null', { n: _.set(null) }, { n: null }],
  ['remove', { n: _.remove(), 'o.a': _.remove() }, { n: undefined, o: { b: { c: 2 } } }],
  ['remove of an element leaves null', { 'list.0': _.remove() }, { list: [null, 1, 2, 3] }],
  ['remove where the way is barred', { 'text.x': _.remove(), 'gone.x': _.remove(), n: 6 }, { n: 6 }],
  ['inc', { n: _.inc(-2) }, { n: 3 }],
  ['inc of a part', { part: _.inc(0.25) }, { part: 1.75 }],
  ['inc of missing', { 'c.d': _.inc(2) }, { c: { d: 2 } }],
  ['inc beyond 32 bits', { n: _.inc(2 ** 31) }, { n: 2 ** 31 + 5 }],
  ['mul', { n: _.mul(3) }, { n: 15 }],
  ['mul of missing is 0', { m: _.mul(3) }, { m: 0 }],
  ['mul has no negative zero', { n: _.mul(0), m: _.mul(-1) }, { n: 0, m: 0 }],
  ['min', { n: _.min(3), part: _.min(2) }, { n: 3 }],
  ['min across types: null is least', { n: _.min(null) }, { n: null }],
  ['max', { n: _.max(9), at: _.max(new Date(0)) }, { n: 9 }],
  ['max across types: text is more than a number', { n: _.max('a') }, { n: 'a' }],
  ['max of missing', { m: _.max(1) }, { m: 1 }],
  ['bit', { n: _.bit({ and: 6 }) }, { n: 4 }],
  ['min and max by type: an array is more than an object', { o: _.max([]), list: _.min({}) }, { o: [], list: {} }],
  ['min of an object by its first field', { o: _.min({ a: 0, z: 1 }) }, { o: { a: 0, z: 1 } }],
  [
    'max of NaN keeps the number, min takes it',
    { n: _.max(Number.NaN), part: _.min(Number.NaN) },
    { part: Number.NaN },
  ],
  ['inc of a place, also beyond the end', { 'list.0': _.inc(1), 'list.5': _.inc(1) }, { list: [4, 1, 2, 3, null, 1] }],
  ['bit of missing', { m: _.bit({ or: 5 }) }, { m: 5 }],
  ['rename', { n: _.rename('m') }, { n: undefined, m: 5 }],
  ['rename into an object and over what is there', { n: _.rename('o.a') }, { n: undefined, o: { a: 5, b: { c: 2 } } }],
  ['rename of missing changes nothing', { gone: _.rename('text'), n: 6 }, { n: 6 }],
  ['rename of missing into an array neither', { gone: _.rename('list.0'), 'rows.9': _.rename('m'), n: 6 }, { n: 6 }],
  ['rename of null moves it', { nothing: _.rename('m') }, { nothing: undefined, m: null }],

  ['push one', { list: _.push(4) }, { list: [3, 1, 2, 3, 4] }],
  ['push several', { list: _.push([4, 5]) }, { list: [3, 1, 2, 3, 4, 5] }],
  ['push an array', { list: _.push([[4]]) }, { list: [3, 1, 2, 3, [4]] }],
  ['push makes the array', { fresh: _.push([1]) }, { fresh: [1] }],
  ['push at a place', { list: push({ each: [8, 9], position: 1 }) }, { list: [3, 8, 9, 1, 2, 3] }],
  ['push before the end', { list: push({ each: [9], position: -1 }) }, { list: [3, 1, 2, 9, 3] }],
  ['push beyond the end', { list: push({ each: [9], position: 99 }) }, { list: [3, 1, 2, 3, 9] }],
  ['push and sort', { list: push({ each: [0, 'a', null], sort: 1 }) }, { list: [null, 0, 1, 2, 3, 3, 'a'] }],
  ['push and sort downwards', { list: push({ each: [9], sort: -1 }) }, { list: [9, 3, 3, 2, 1] }],
  ['push and keep the first', { list: push({ each: [9], slice: 2 }) }, { list: [3, 1] }],
  ['push and keep the last', { list: push({ each: [9], slice: -2 }) }, { list: [3, 9] }],
  ['push and keep none', { list: push({ each: [9], slice: 0 }) }, { list: [] }],
  [
    'push nothing, only sort',
    { rows: push({ each: [], sort: { k: -1 } }) },
    {
      rows: [
        { k: 2, v: 'b' },
        { k: 1, v: 'a' },
      ],
    },
  ],
  ['push sorts before it cuts', { list: push({ each: [0], sort: 1, slice: 2, position: 0 }) }, { list: [0, 1] }],
  [
    'push sorts by a path, what has it not as null',
    { rows: push({ each: [{ k: { a: 1 } }, 5, { w: 1 }], sort: { k: 1 } }) },
    { rows: [5, { w: 1 }, { k: 1, v: 'a' }, { k: 2, v: 'b' }, { k: { a: 1 } }] },
  ],
  [
    'push sorts by two fields',
    { rows: push({ each: [{ k: 2, v: 'a' }], sort: { k: -1, v: 1 } }) },
    {
      rows: [
        { k: 2, v: 'a' },
        { k: 2, v: 'b' },
        { k: 1, v: 'a' },
      ],
    },
  ],
  ['push at a place far before the start', { list: push({ each: [9], position: -99 }) }, { list: [9, 3, 1, 2, 3] }],
  ['pop', { list: _.pop() }, { list: [3, 1, 2] }],
  ['shift', { list: _.shift() }, { list: [1, 2, 3] }],
  ['pop of missing changes nothing', { gone: _.pop(), n: 6 }, { n: 6 }],
  ['unshift', { list: _.unshift([8, 9]) }, { list: [8, 9, 3, 1, 2, 3] }],
  ['pull a value', { list: _.pull(3) }, { list: [1, 2] }],
  ['pull by a condition', { list: _.pull(_.gte(2)) }, { list: [1] }],
  ['pull by in', { list: _.pull(_.in([1, 2])) }, { list: [3, 3] }],
  ['pull objects that match', { rows: _.pull({ k: _.gt(1) }) }, { rows: [{ k: 1, v: 'a' }] }],
  ['pull objects by one of their fields', { rows: _.pull({ v: 'a' }) }, { rows: [{ k: 2, v: 'b' }] }],
  ['pull an array', { nested: _.pull([1]) }, { nested: [[5]] }],
  ['pull by a condition on arrays', { nested: _.pull(_.gt(3)) }, { nested: [[1]] }],
  ['pull by a condition looks into arrays in the array', { nested: _.pull(_.in([5])) }, { nested: [[1]] }],
  [
    'pull of null leaves what lacks nothing',
    { list: push({ each: [null] }), rows: _.pull(null) },
    { list: [3, 1, 2, 3, null] },
  ],
  ['pull of all objects', { rows: _.pull({}) }, { rows: [] }],
  ['pull of an object by a missing field', { rows: _.pull({ w: null }) }, { rows: [] }],
  ['pullAll takes objects whole', { rows: _.pullAll([{ k: 1 }, { v: 'b', k: 2 }]), n: 6 }, { n: 6 }],
  ['pull of missing changes nothing', { gone: _.pull(1), n: 6 }, { n: 6 }],
  ['pullAll', { list: _.pullAll([3, 1]) }, { list: [2] }],
  ['addToSet', { list: _.addToSet(4) }, { list: [3, 1, 2, 3, 4] }],
  ['addToSet of what is there', { list: _.addToSet(1), n: 6 }, { n: 6 }],
  ['addToSet of several', { list: _.addToSet({ $each: [1, 4, 4] }) }, { list: [3, 1, 2, 3, 4] }],
  ['addToSet of an array as one', { list: _.addToSet([1]) }, { list: [3, 1, 2, 3, [1]] }],
  [
    'addToSet of an object in another order adds it',
    { rows: _.addToSet({ v: 'a', k: 1 }) },
    {
      rows: [
        { k: 1, v: 'a' },
        { k: 2, v: 'b' },
        { v: 'a', k: 1 },
      ],
    },
  ],
  ['addToSet of an object', { rows: _.addToSet({ k: 1, v: 'a' }), n: 6 }, { n: 6 }],
  [
    'every element',
    { 'rows.$[].v': 'z' },
    {
      rows: [
        { k: 1, v: 'z' },
        { k: 2, v: 'z' },
      ],
    },
  ],
  ['every element, by an operator', { 'list.$[]': _.inc(1) }, { list: [4, 2, 3, 4] }],
  [
    'several at once',
    { n: _.inc(1), list: _.push(1), 'o.a': 2 },
    { n: 6, list: [3, 1, 2, 3, 1], o: { a: 2, b: { c: 2 } } },
  ],
];

it.each(CHANGES)('%s', async (_name, update, after) => {
  expect((await things().doc('d').update({ data: update })).stats).toEqual({ updated: 1 });
  const expected = Object.entries({ ...BEFORE, ...after }).filter(([, value]) => value !== undefined);
  const { data } = await things().doc('d').get();
  expect(data).toEqual(Object.fromEntries(expected));
  for (const value of Object.values(data)) expect(Object.is(value, -0)).toBe(false);
});

const NOTHING: [name: string, update: Data][] = [
  ['the same value', { n: 5 }],
  ['the same object', { o: _.set({ a: 1, b: { c: 2 } }) }],
  ['inc by 0', { n: _.inc(0) }],
  ['a set that has it', { list: _.addToSet(1) }],
  ['pull of what is not there', { list: _.pull(99) }],
  ['remove of missing', { gone: _.remove() }],
  ['max of less', { n: _.max(1) }],
];

it.each(NOTHING)('counts nothing as updated: %s', async (_name, update) => {
  expect((await things().doc('d').update({ data: update })).stats).toEqual({ updated: 0 });
});

const REFUSALS: [name: string, update: Data, message: string][] = [
  ['inc of text', { text: _.inc(1) }, 'Cannot apply $inc to a value of non-numeric type'],
  ['inc of null', { nothing: _.inc(1) }, 'Cannot apply $inc to a value of non-numeric type'],
  ['inc by text', { n: _.inc('1') }, 'Cannot increment with non-numeric argument'],
  ['mul of an array', { list: _.mul(2) }, 'Cannot apply $mul'],
  ['push to a number', { n: _.push(1) }, "The field 'n' must be an array but is of type int"],
  ['push to null', { nothing: _.push(1) }, 'must be an array but is of type null'],
  ['addToSet to text', { text: _.addToSet(1) }, 'Cannot apply $addToSet to non-array field'],
  ['addToSet({ each })', { list: _.addToSet({ each: [1] }) }, 'local-cloud refuses addToSet({ each'],
  ['pop of text', { text: _.pop() }, "contains an element of non-array type 'string'"],
  ['pull of an object', { o: _.pull(1) }, 'Cannot apply $pull to a non-array value'],
  ['pullAll of a value', { list: _.pullAll(3) }, '$pullAll requires an array'],
  ['a push option nobody knows', { list: { $push: 1 } }, 'The dollar'],
  ['a slice of a part', { list: push({ each: [1], slice: 0.5 }) }, 'must be an integer'],
  ['a sort by text', { list: push({ each: [1], sort: 'up' }) }, '$sort'],
  ['a way through text', { 'text.x': 1 }, 'Cannot create field \'x\' in element {text: "x"}'],
  ['a name in an array', { 'list.x': 1 }, "Cannot create field 'x' in element {list:"],
  ['a path inside another', { o: _.set({}), 'o.a': 1 }, "would create a conflict at 'o'"],
  ['every element and one of them', { 'list.$[]': 1, 'list.0': 2 }, 'would create a conflict'],
  ['remove in every element of nothing', { 'gone.$[].x': _.remove() }, "The path 'gone' must exist"],
  ['rename onto another change', { n: _.rename('text'), text: 'y' }, "would create a conflict at 'text'"],
  ['rename of what is behind a text', { 'text.x': _.rename('m') }, 'to traverse the element'],
  ['rename of a name in an array', { 'rows.k': _.rename('m') }, 'to traverse the element'],
  ['rename out of an array', { 'list.0': _.rename('m') }, 'cannot be an array element'],
  ['rename into an array', { n: _.rename('list.0') }, 'cannot be an array element'],
  ['rename to itself', { n: _.rename('n') }, 'conflict'],
  [
    'a dollar in a value',
    { o: _.set({ $x: 1 }) },
    "The dollar ($) prefixed field '$x' in 'o.$x' is not valid for storage.",
  ],
  ['a dot in a value', { o: _.set({ 'a.b': 1 }) }, "The dotted field 'a.b'"],
  ['a dollar pushed', { list: _.push([{ $x: 1 }]) }, 'The dollar'],
  ['an empty name', { 'o..a': 1 }, 'empty field name'],
  ['a filter of elements, which the SDK cannot send', { 'list.$[x]': 1 }, "No array filter found for identifier 'x'"],
  ['the place of nobody', { 'list.$': 1 }, 'did not find the match needed'],
  ['every element of no array', { 'n.$[]': 1 }, 'Cannot'],
  ['bit of a part', { part: _.bit({ and: 1 }) }, 'non-integral'],
  ['an operator nobody knows', { $nosuch: { n: 1 } }, 'Unknown modifier: $nosuch'],
];

it.each(REFUSALS)('refuses %s and changes nothing', async (_name, update, message) => {
  const error = await failureOf(
    things()
      .doc('d')
      .update({ data: { ...update, other: 1 } }),
  );
  expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining(message) });
  expect((await things().doc('d').get()).data).toEqual(BEFORE);
});

describe('the element the query found', () => {
  const FOUND: [name: string, query: Data, update: Data, after: Data][] = [
    ['by a value', { list: 1 }, { 'list.$': 9 }, { list: [3, 9, 2, 3] }],
    ['by a range', { list: _.lt(3) }, { 'list.$': _.inc(5) }, { list: [3, 6, 2, 3] }],
    [
      'by a field',
      { 'rows.k': 2 },
      { 'rows.$.v': 'z' },
      {
        rows: [
          { k: 1, v: 'a' },
          { k: 2, v: 'z' },
        ],
      },
    ],
    [
      'by null',
      { 'rows.w': null },
      { 'rows.$.w': 1 },
      {
        rows: [
          { k: 1, v: 'a', w: 1 },
          { k: 2, v: 'b' },
        ],
      },
    ],
    ['of an array in the array', { nested: [5] }, { 'nested.$': 0 }, { nested: [[1], 0] }],
    ['by in', { list: _.in([2, 1]) }, { 'list.$': _.remove() }, { list: [3, null, 2, 3] }],
    ['by elemMatch', { rows: _.elemMatch({ k: _.gt(1), v: 'b' }) }, { 'rows.$': 0 }, { rows: [{ k: 1, v: 'a' }, 0] }],
  ];

  it.each(FOUND)('%s', async (_name, query, update, after) => {
    expect(
      (
        await things()
          .where({ _id: 'd', ...query })
          .update({ data: update })
      ).stats.updated,
    ).toBe(1);
    expect((await things().doc('d').get()).data).toEqual({ ...BEFORE, ...after });
  });

  it.each<[string, Data, Data, string]>([
    [
      'two bounds may be met by two elements',
      { list: { $gt: 1, $lt: 3 } },
      { 'list.$': 0 },
      'cannot tell which element',
    ],
    ['neq is met without an element', { list: _.neq(9) }, { 'list.$': 0 }, 'cannot tell which element'],
    ['a condition stands under or', { $or: [{ list: 1 }, { n: 5 }] }, { 'list.$': 0 }, 'cannot tell which element'],
    ['the whole array was equal', { list: _.eq([3, 1, 2, 3]) }, { 'list.$': 0 }, 'did not find the match needed'],
    ['the same element is changed by its place', { list: 1 }, { 'list.$': 0, 'list.1': 2 }, 'would create a conflict'],
  ])('is refused where %s', async (_name, query, update, message) => {
    const error = await failureOf(
      things()
        .where({ _id: 'd', ...query })
        .update({ data: update }),
    );
    expect(error.errMsg).toContain(message);
    expect((await things().doc('d').get()).data).toEqual(BEFORE);
  });

  it('is refused where two conditions could mean two', async () => {
    const error = await failureOf(
      things()
        .where({ 'rows.k': 1, 'rows.v': 'b' })
        .update({ data: { 'rows.$.k': 0 } }),
    );
    expect(error.errMsg).toContain('several conditions on rows');
  });
});
