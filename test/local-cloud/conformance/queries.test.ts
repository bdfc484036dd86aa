import { _, type Condition, conformanceCloud, type Data, idsOf } from '../support/conformance';
import { failureOf } from '../support/sdk';

/*
 * MongoDB, "Query Operators" and "Comparison/Sort Order"; WeChat, db.command: every operator on one field that holds
 * each type once, is null, is missing, and is an array. Asked of a collection without and of one with an index on it.
 */

const t = conformanceCloud(['a', 'o.x', 'l.n', 'm.1']);

const DOCUMENTS: Data[] = [
  { _id: '1', a: 1 },
  { _id: '2', a: 2.5 },
  { _id: '3', a: null },
  { _id: '4' },
  { _id: '5', a: 'x' },
  { _id: '6', a: 'Xy' },
  { _id: '7', a: [1, 5] },
  { _id: '8', a: [] },
  { _id: '9', a: [[1], null] },
  { _id: 'A', a: { b: 1, c: 2 } },
  { _id: 'B', a: true },
  { _id: 'C', a: new Date(1000) },
  { _id: 'D', a: ['x', 2] },
  { _id: 'E', a: Number.NaN },
  { _id: 'F', a: -0 },
];
/** Nested ones, in fields of their own. */
const NESTED: Data[] = [
  { _id: 'p', o: { x: 1, y: { z: [1, 2] } } },
  {
    _id: 'q',
    o: { x: [1, 2] },
    l: [
      { n: 1, m: 1 },
      { n: 2, m: 2 },
    ],
  },
  { _id: 'r', o: [{ x: 1 }, { x: 3 }], l: [{ n: [3, 4] }] },
  { _id: 's', o: [], l: [1, { n: null }] },
  { _id: 't', o: 1, l: { n: 2, m: 1 } },
  { _id: 'u', o: { x: null }, l: [[{ n: 7 }]] },
];
/** Numbers in paths: places of elements and names of fields. */
const PLACES: Data[] = [
  { _id: 'G', m: [{ 0: 'x' }, 'y'] },
  { _id: 'H', m: ['x', ['y', 'z']] },
  { _id: 'I', m: { 0: 'x', 1: [5] } },
  { _id: 'J', m: [[{ n: 1 }], { n: [2] }] },
  { _id: 'K', m: [7, [8, [9]]] },
];
const ALL = [...DOCUMENTS, ...NESTED, ...PLACES];
const without = (ids: string) => idsOf(ALL.filter(({ _id }) => !ids.includes(String(_id))));

const a = (condition: unknown): Data => ({ a: condition });

const FINDS: [name: string, query: Data, ids: string][] = [
  ['eq number', a(_.eq(1)), '17'],
  ['eq of -0 finds 0', a(_.eq(0)), 'F'],
  ['eq NaN finds NaN', a(_.eq(Number.NaN)), 'E'],
  ['eq null finds missing, and null in an array', a(_.eq(null)), '349pqrstuGHIJK'],
  ['eq text', a(_.eq('x')), '5D'],
  ['eq is case sensitive', a(_.eq('X')), ''],
  ['eq boolean is no number', a(_.eq(true)), 'B'],
  ['eq date', a(_.eq(new Date(1000))), 'C'],
  ['eq array, whole', a(_.eq([1, 5])), '7'],
  ['eq array finds it as an element', a(_.eq([1])), '9'],
  ['eq empty array', a(_.eq([])), '8'],
  ['eq object, all its fields', a(_.eq({ b: 1, c: 2 })), 'A'],
  ['eq object with other order', a(_.eq({ c: 2, b: 1 })), ''],
  ['eq object with fewer fields', a(_.eq({ b: 1 })), ''],
  ['neq number', a(_.neq(1)), without('17')],
  ['neq null', a(_.neq(null)), '125678ABCDEF'],
  ['gt number compares numbers only', a(_.gt(1)), '27D'],
  ['gte number', a(_.gte(1)), '127D'],
  ['lt number leaves NaN out', a(_.lt(1)), 'F'],
  ['lte number', a(_.lte(1)), '17F'],
  ['gte NaN', a(_.gte(Number.NaN)), 'E'],
  ['gt text', a(_.gt('X')), '56D'],
  ['lt text is by code point', a(_.lt('x')), '6'],
  ['gt date', a(_.gt(new Date(0))), 'C'],
  ['gte null', a(_.gte(null)), '349pqrstuGHIJK'],
  ['gt null', a(_.gt(null)), ''],
  ['gt boolean', a(_.gt(false)), 'B'],
  ['gt array compares arrays', a(_.gt([1])), '79D'],
  ['gt object', a(_.gt({ b: 1 })), 'A'],
  ['a range on an array may be met by two elements', a(_.gt(1).and(_.lt(2))), '7'],
  ['a range on a value', a(_.gte(1).and(_.lte(2.5))), '127D'],
  ['an empty range', a(_.gt(5).and(_.lt(1))), ''],
  ['in', a(_.in([1, 'x', null])), '134579DpqrstuGHIJK'],
  ['in nothing', a(_.in([])), ''],
  ['in with an array as item', a(_.in([[1, 5], []])), '78'],
  ['in with a pattern', a(_.in([/^x/i, 1])), '1567D'],
  ['nin', a(_.nin([1, 'x', null])), '268ABCEF'],
  ['nin nothing', a(_.nin([])), without('')],
  ['exists', a(_.exists(true)), without('4pqrstuGHIJK')],
  ['exists not', a(_.exists(false)), '4pqrstuGHIJK'],
  ['exists takes a text as true', a({ $exists: '' }), without('4pqrstuGHIJK')],
  ['exists takes 0 and null as false', a({ $exists: 0 }), '4pqrstuGHIJK'],
  ['nin of null', a(_.nin([null])), '125678ABCDEF'],
  ['mod of a negative divisor', a(_.mod(-2, 1)), '17'],
  ['mod of parts cuts them off too', a(_.mod(2.9, 1.2)), '17'],
  ['mod cuts parts off', a(_.mod(2, 0)), '2DF'],
  ['mod with another remainder', a(_.mod(4, 1)), '17'],
  ['all', a(_.all([1, 5])), '7'],
  ['all of one value', a(_.all([1])), '17'],
  ['all with an array', a(_.all([[1]])), '9'],
  ['all of nothing finds nothing', a(_.all([])), ''],
  ['all with patterns', a(_.all([/X/])), '6'],
  ['all of null finds missing', a(_.all([null])), '349pqrstuGHIJK'],
  ['type array is the array itself', a({ $type: 'array' }), '789D'],
  ['type of several', a({ $type: ['bool', 'date'] }), 'BC'],
  ['type number, of an element too', a({ $type: 'number' }), '127DEF'],
  ['size', a(_.size(2)), '79D'],
  ['size 0', a(_.size(0)), '8'],
  ['elemMatch of values', a(_.elemMatch(_.gt(4))), '7'],
  ['elemMatch of one element by two conditions', a({ $elemMatch: { $gt: 1, $lt: 3 } }), 'D'],
  ['elemMatch of null', a(_.elemMatch(_.eq(null))), '9'],
  ['elemMatch takes an array in the array as one value', a(_.elemMatch(_.eq([1]))), '9'],
  ['and as one only', a(_.elemMatch(_.eq([[1]]))), ''],
  ['elemMatch does not look into it', a({ $elemMatch: { $in: [1], $exists: true } }), '7'],
  ['elemMatch of a size is of that array', a({ $elemMatch: { $size: 1, $gt: [0] } }), '9'],
  ['elemMatch of no size', a({ $elemMatch: { $not: { $size: 1 }, $ne: null } }), '7D'],
  ['elemMatch of all means the element itself', a({ $elemMatch: { $all: [1] } }), '7'],
  ['elemMatch reads an array in the array as an object of places', a({ $elemMatch: { 0: 1 } }), '9'],
  ['not', a(_.not(_.gt(1))), without('27D')],
  ['not of a pattern', a(_.not(/x/i)), without('56D')],
  ['or on a field', a(_.or(_.eq(1), _.eq('Xy'))), '167'],
  ['or of two chains', a(_.lt(0).or(_.gt(2))), '27'],
  ['nor on a field', a(_.nor(_.exists(true), _.eq(3))), '4pqrstuGHIJK'],
  ['pattern', a(/^x$/), '5D'],
  ['pattern, i', a(/^x/i), '56D'],
  ['expr compares all types', _.expr({ $gt: ['$a', 'a'] }) as Data, '5789ABCD'],
  ['expr takes an array as one value', _.expr({ $eq: ['$a', 1] }) as Data, '1'],

  ['and of two fields', _.and({ a: _.exists(false) }, { o: _.exists(true) }) as unknown as Data, 'pqrstu'],
  ['or of two fields', _.or({ a: 2.5 }, { 'o.x': 3 }) as unknown as Data, '2r'],
  ['nor of two fields', _.nor([{ a: _.exists(true) }, { l: _.exists(true) }]) as unknown as Data, '4pGHIJK'],

  ['a path', { 'o.x': 1 }, 'pqr'],
  ['a nested object is a path', { o: { x: 1 } }, 'pqr'],
  ['a nested object is no path under eq', { o: _.eq({ x: 1 }) }, 'r'],
  ['a path to null', { 'o.x': null }, without('pqrs')],
  ['a path through an array to null', { 'l.m': null }, without('qtu')],
  ['a path that exists', { 'o.x': _.exists(true) }, 'pqru'],
  ['a path that does not', { 'o.x': _.exists(false) }, without('pqru')],
  ['a long path', { 'o.y.z': 2 }, 'p'],
  ['a place in an array', { 'o.x.0': 1 }, 'q'],
  ['a place, then a name', { 'o.1.x': 3 }, 'r'],
  ['a place beyond the end', { 'o.y.z.5': _.exists(true) }, ''],
  ['a place beyond the end is not null', { 'm.4': null }, `${without('GHK')}G`],
  ['a place is an element, and a field of the objects', { 'm.0': 'x' }, 'GHI'],
  ['the element at a place counts as itself only', { 'm.1': 'y' }, 'G'],
  ['whole', { 'm.1': ['y', 'z'] }, 'H'],
  ['a place in the element at a place', { 'm.1.0': 8 }, 'K'],
  ['whose elements again count as themselves', { 'm.1.1': 9 }, ''],
  ['a number that names a field holds a list as any', { 'm.1': 5 }, 'I'],
  ['a name behind the place of an array', { 'm.0.n': 1 }, 'J'],
  ['a name behind the place of an object', { 'm.1.n': 2 }, 'J'],
  ['01 is no place', { 'm.01': _.exists(true) }, ''],
  ['a path through an array', { 'l.n': 2 }, 'qt'],
  ['a path to an array in an array', { 'l.n': 4 }, 'r'],
  ['never into arrays in arrays', { 'l.n': 7 }, ''],
  ['neq through an array means none', { 'l.n': _.neq(2) }, without('qt')],
  ['two conditions may meet two elements', { 'l.n': 1, 'l.m': 2 }, 'q'],
  ['elemMatch wants them in one', { l: _.elemMatch({ n: 1, m: 2 }) }, ''],
  ['elemMatch of an object', { l: _.elemMatch({ n: _.gt(1), m: 2 }) }, 'q'],
  ['elemMatch is for arrays only', { l: _.elemMatch({ n: 2 }) }, 'q'],
  ['all of elemMatches', { l: _.all([_.elemMatch({ n: 1 }), _.elemMatch({ m: 2 })]) }, 'q'],
  ['size at a path', { 'o.x': _.size(2) }, 'q'],
  ['a name of a prototype is no field', { 'o.constructor': _.exists(true) }, ''],
  ['the length of an array is no field', { 'l.length': _.exists(true) }, ''],
];

const REFUSALS: [name: string, query: Data, message: string][] = [
  ['an operator nobody knows', a({ $nosuch: 1 }), 'unknown operator: $nosuch'],
  ['one on the top', { $nosuch: [] }, 'unknown top level operator: $nosuch'],
  ['neq with a pattern', a(_.neq(/x/)), "Can't have regex as arg to $ne"],
  ['gt with a pattern', a(_.gt(/x/)), "Can't have regex as arg to $gt"],
  ['a size below 0', a(_.size(-1)), '$size'],
  ['a size of text', a(_.size('1')), '$size'],
  ['mod by 0', a(_.mod(0, 1)), 'divisor cannot be 0'],
  ['mod of one', a({ $mod: [2] }), 'malformed mod'],
  ['in without a list', a({ $in: 1 }), '$in needs an array'],
  ['in with operators', a(_.in([{ $gt: 1 }])), 'cannot nest $ under $in'],
  ['not of a value', a({ $not: 1 }), '$not needs a regex or a document'],
  ['all of an elemMatch and a value', { l: _.all([_.elemMatch({ n: 1 }), 1]) }, 'has to be consistent'],
  ['all of a value and an elemMatch', { l: _.all([1, _.elemMatch({ n: 1 })]) }, 'cannot nest $ under $all'],
  ['a type of nothing', a({ $type: [] }), 'at least one type'],
  ['an expression inside elemMatch', { l: _.elemMatch({ $expr: { $eq: ['$n', 1] } }) }, '$expr can only be applied'],
  ['an empty or', { $or: [] }, '$or must be a nonempty array'],
  ['elemMatch of a value', a(_.elemMatch(1)), '$elemMatch needs an Object'],
  ['a pattern JavaScript reads otherwise', a(/[[:alpha:]]/), 'does not support this regular expression'],
  ['a script', { $where: 'true' }, '$where'],
  ['full text', { $text: { $search: 'x' } }, '$text'],
  ['an expression nobody knows', _.expr({ $nosuch: 1 }) as Data, "Unrecognized expression '$nosuch'"],
];

describe.each(['plain', 'indexed'])('%s', (name) => {
  const collection = () => t.db.collection(name);

  beforeAll(async () => {
    await collection().add({ data: ALL });
  });

  it.each(FINDS)('%s', async (_name, query, ids) => {
    const { data } = await collection().where(query).limit(100).get();
    expect(idsOf(data).split('').sort().join('')).toBe(ids.split('').sort().join(''));
    expect((await collection().where(query).count()).total).toBe(ids.length);
  });

  it.each(REFUSALS)('refuses %s', async (_name, query, message) => {
    expect(await failureOf(collection().where(query).get())).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining(message),
    });
  });
});

it('joins conditions in any order', async () => {
  const joined: Condition = _.gt(1).and(_.lt(3)).or(_.eq('x'));
  expect(idsOf((await t.db.collection('plain').where(a(joined)).orderBy('_id', 'asc').get()).data)).toBe('257D');
});
