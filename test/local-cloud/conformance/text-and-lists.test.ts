import { $, conformanceCloud, type Data, pipelineOn } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* MongoDB, "Aggregation Pipeline Operators", and WeChat, db.command.aggregate: strings, arrays and sets. */

const t = conformanceCloud();

const DOCUMENT: Data = {
  _id: 'd',
  text: 'Ab中c😀d',
  nothing: null,
  n: 5,
  at: new Date('2026-03-01T02:03:04.567Z'),
  list: [1, 2, 3, 2],
  nested: [[1, 2], [3]],
  pairs: [
    ['a', 1],
    ['b', 2],
  ],
  mixed: [3, 'a', null, 3, { x: 1 }, { x: 1 }],
};
const MISSING = undefined;

const CASES: [name: string, expression: unknown, result: unknown][] = [
  ['concat', $.concat(['a', '$text', '!']), 'aAb中c😀d!'],
  ['concat with null', $.concat(['a', '$nothing']), null],
  ['indexOfBytes', $.indexOfBytes(['$text', 'c']), 5],
  ['indexOfBytes from a place', $.indexOfBytes(['abcabc', 'b', 2]), 4],
  ['indexOfBytes up to a place', $.indexOfBytes(['abcabc', 'c', 0, 2]), -1],
  ['indexOfCP', $.indexOfCP(['$text', 'd']), 5],
  ['indexOfCP of null', $.indexOfCP(['$nothing', 'd']), null],
  ['indexOfCP of nothing there', $.indexOfCP(['$text', 'z']), -1],
  ['indexOfCP of an empty text', $.indexOfCP(['$text', '']), 0],
  ['split', $.split(['a,b,,c', ',']), ['a', 'b', '', 'c']],
  ['split by what is not there', $.split(['$text', ',']), ['Ab中c😀d']],
  ['split of null', $.split(['$nothing', ',']), null],
  ['strLenBytes', $.strLenBytes('$text'), 11],
  ['strLenCP', $.strLenCP('$text'), 6],
  ['strcasecmp', $.strcasecmp(['ABC', 'abd']), -1],
  ['strcasecmp of equals', $.strcasecmp(['ABC', 'abc']), 0],
  ['strcasecmp of null', $.strcasecmp(['$nothing', '']), 0],
  ['substr', $.substr(['$text', 2, 4]), '中c'],
  ['substr to the end', $.substr(['$text', 5, -1]), 'c😀d'],
  ['substr of a number', $.substr([12345, 1, 2]), '23'],
  ['substr of a date', $.substr(['$at', 0, 10]), '2026-03-01'],
  ['substr beyond the end', $.substr(['abc', 5, 1]), ''],
  ['substrBytes', $.substrBytes(['$text', 0, 2]), 'Ab'],
  ['substrCP', $.substrCP(['$text', 2, 3]), '中c😀'],
  ['substrCP of null', $.substrCP(['$nothing', 0, 3]), ''],
  ['toLower changes ASCII only', $.toLower('ÄAb'), 'Äab'],
  ['toLower of null', $.toLower('$nothing'), ''],
  ['toUpper changes ASCII only', $.toUpper('äab'), 'äAB'],
  ['toUpper of a number', $.toUpper(5), '5'],

  ['arrayElemAt', $.arrayElemAt(['$list', 1]), 2],
  ['arrayElemAt from the end', $.arrayElemAt(['$list', -1]), 2],
  ['arrayElemAt beyond', $.arrayElemAt(['$list', 9]), MISSING],
  ['arrayElemAt of null', $.arrayElemAt(['$nothing', 0]), null],
  ['arrayToObject', $.arrayToObject('$pairs'), { a: 1, b: 2 }],
  ['arrayToObject of k and v', $.arrayToObject([[{ k: 'a', v: 1 }]]), { a: 1 }],
  ['concatArrays', $.concatArrays(['$nested', [4]]), [[1, 2], [3], 4]],
  ['concatArrays with missing', $.concatArrays(['$list', '$nosuch']), null],
  ['filter', $.filter({ input: '$list', as: 'x', cond: $.gte(['$$x', 2]) }), [2, 3, 2]],
  ['filter names its element this', $.filter({ input: '$list', cond: $.eq(['$$this', 1]) }), [1]],
  ['filter of null', $.filter({ input: '$nothing', cond: true }), null],
  ['in', $.in([2, '$list']), true],
  ['in compares whole values', $.in([[3], '$nested']), true],
  ['indexOfArray', $.indexOfArray(['$list', 2]), 1],
  ['indexOfArray from a place', $.indexOfArray(['$list', 2, 2]), 3],
  ['indexOfArray of null', $.indexOfArray(['$nothing', 2]), null],
  ['indexOfArray of nothing there', $.indexOfArray(['$list', 9]), -1],
  ['isArray', $.isArray('$list'), true],
  ['isArray of text', $.isArray('$text'), false],
  ['map', $.map({ input: '$list', as: 'x', in: $.multiply(['$$x', '$n']) }), [5, 10, 15, 10]],
  ['map of maps', $.map({ input: '$nested', as: 'x', in: $.sum('$$x') }), [3, 3]],
  ['map to missing gives null', $.map({ input: '$list', as: 'x', in: '$nosuch' }), [null, null, null, null]],
  ['range', $.range([0, 10, 3]), [0, 3, 6, 9]],
  ['range downwards', $.range([3, 0, -1]), [3, 2, 1]],
  ['range of nothing', $.range([3, 0]), []],
  ['reduce', $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 8],
  ['reduce of null', $.reduce({ input: '$nothing', initialValue: 0, in: 1 }), null],
  ['reverseArray', $.reverseArray('$list'), [2, 3, 2, 1]],
  ['reverseArray of null', $.reverseArray('$nothing'), null],
  ['size', $.size('$list'), 4],
  ['slice', $.slice(['$list', 2]), [1, 2]],
  ['slice from the end', $.slice(['$list', -2]), [3, 2]],
  ['slice from a place', $.slice(['$list', 1, 2]), [2, 3]],
  ['slice from a place before the start', $.slice(['$list', -9, 2]), [1, 2]],
  ['slice of null', $.slice(['$nothing', 2]), null],
  [
    'zip',
    $.zip({ inputs: ['$list', ['a', 'b']] }),
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'zip to the longest',
    $.zip({ inputs: [[1], ['a', 'b']], useLongestLength: true, defaults: [0, ''] }),
    [
      [1, 'a'],
      [0, 'b'],
    ],
  ],
  ['zip of null', $.zip({ inputs: ['$list', '$nothing'] }), null],

  ['allElementsTrue', $.allElementsTrue([[true, 1, 'a']]), true],
  ['allElementsTrue with 0', $.allElementsTrue([[1, 0]]), false],
  ['anyElementTrue', $.anyElementTrue([[0, false, null]]), false],
  ['setDifference keeps the order', $.setDifference(['$mixed', ['a']]), [3, null, { x: 1 }]],
  ['setDifference of null', $.setDifference(['$nothing', []]), null],
  ['setEquals', $.setEquals(['$list', [3, 2, 1, 1]]), true],
  ['setIntersection', $.setIntersection(['$list', [2, 3, 9]]), [2, 3]],
  ['setIntersection of null', $.setIntersection(['$list', '$nothing']), null],
  ['setIsSubset', $.setIsSubset([[2], '$list']), true],
  ['setIsSubset of more', $.setIsSubset([[2, 9], '$list']), false],
  ['setUnion', $.setUnion(['$list', [4]]), [1, 2, 3, 4]],
  ['setUnion takes nested arrays whole', $.setUnion(['$nested', [[3]]]), [[1, 2], [3]]],
];

const REFUSALS: [name: string, expression: unknown, message: string][] = [
  ['concat of a number', $.concat(['a', 1]), '$concat only supports strings, not int'],
  ['a length of null', $.strLenCP('$nothing'), '$strLenCP requires a string argument, found: null'],
  ['split by an empty text', $.split(['a', '']), 'non-empty separator'],
  ['half a character', $.substr(['$text', 0, 3]), 'in the middle of a UTF-8 character'],
  ['substrCP before the start', $.substrCP(['a', -1, 1]), '$substrCP'],
  ['indexOf before the start', $.indexOfCP(['a', 'a', -1]), 'nonnegative'],
  ['toLower of an array', $.toLower(['$list']), "can't convert from BSON type array to String"],
  ['arrayElemAt of text', $.arrayElemAt(['$text', 0]), '$arrayElemAt needs an array'],
  ['a place that is no whole number', $.arrayElemAt(['$list', 0.5]), 'whole number'],
  ['concatArrays of text', $.concatArrays(['$list', 'a']), '$concatArrays needs an array'],
  ['in without an array', $.in([1, '$text']), '$in requires an array'],
  ['size of missing', $.size('$nosuch'), '$size needs an array, not missing'],
  ['filter of text', $.filter({ input: '$text', cond: true }), '$filter needs an array'],
  ['map without in', $.map({ input: [] }), "Missing 'in' parameter to $map"],
  ['a big first letter', $.map({ input: [], as: 'X', in: 1 }), 'not a valid name'],
  ['a range by 0', $.range([1, 2, 0]), 'non-zero step'],
  ['slice of no elements', $.slice(['$list', 0, 0]), 'must be positive'],
  ['zip with defaults for nothing', $.zip({ inputs: [[1]], defaults: [1] }), 'useLongestLength'],
  ['a union with text', $.setUnion(['$list', '$text']), 'All operands of $setUnion must be arrays'],
  ['arrayToObject of triples', $.arrayToObject([[['a', 1, 2]]]), '$arrayToObject requires'],
];

beforeAll(async () => {
  await t.db.collection('plain').add({ data: DOCUMENT });
});

it.each(CASES)('%s', async (_name, expression, result) => {
  const { list } = await pipelineOn(t).addFields({ result: expression }).end();
  expect(list[0]?.result).toEqual(result);
});

it.each(REFUSALS)('refuses %s', async (_name, expression, message) => {
  const error = await failureOf(pipelineOn(t).addFields({ result: expression }).end());
  // The SDK translates no code of an aggregate: whatever is refused is -1.
  expect(error).toMatchObject({ errCode: -1, errMsg: expect.stringContaining(message) });
});
