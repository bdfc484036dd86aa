import { $, conformanceCloud, type Data, pipelineOn } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* MongoDB, "Aggregation Pipeline Operators", and WeChat, db.command.aggregate: numbers, logic, objects and variables. */

const t = conformanceCloud();

const DOCUMENT: Data = {
  _id: 'd',
  n: 7,
  part: -2.5,
  zero: 0,
  text: 'x',
  nothing: null,
  yes: true,
  at: new Date(5000),
  list: [3, 1, 2],
  o: { b: 1, c: { d: [1, 2] } },
  rows: [{ v: 1, w: 'a' }, { v: 2 }, 5, [{ v: 9 }]],
};

// Written so that no object of this file has a `then`, which would make it a promise to some readers.
const condition = (others: Data, then: unknown) => Object.fromEntries([...Object.entries(others), ['then', then]]);
const when = (test: unknown, then: unknown) => condition({ case: test }, then);

/** A result that is not there at all. */
const MISSING = undefined;

const CASES: [name: string, expression: unknown, result: unknown][] = [
  ['a path', '$o.c.d', [1, 2]],
  ['a path through an array leaves out what has it not', '$rows.v', [1, 2]],
  ['a number is no place in a path', '$list.0', []],
  ['a missing path', '$nosuch.x', MISSING],
  ['an object', { x: '$n', y: '$nosuch' }, { x: 7 }],
  ['an array keeps places with null', ['$n', '$nosuch', 'a'], [7, null, 'a']],
  ['$$ROOT', '$$ROOT.n', 7],
  ['$$CURRENT', '$$CURRENT.o.b', 1],
  ['$$REMOVE', '$$REMOVE', MISSING],
  ['literal', $.literal('$n'), '$n'],
  ['literal object', $.literal({ $add: [1, 2] }), { $add: [1, 2] }],

  ['abs', $.abs('$part'), 2.5],
  ['abs of null', $.abs('$nothing'), null],
  ['abs of missing', $.abs('$nosuch'), null],
  ['add', $.add(['$n', 1, 0.5]), 8.5],
  ['add of nothing', $.add([]), 0],
  ['add without rounding errors', $.add([0.1, 0.2, 0.3]), 0.6],
  ['add with null', $.add(['$n', '$nothing']), null],
  ['add to a date', $.add(['$at', 1000]), new Date(6000)],
  ['ceil', $.ceil('$part'), -2],
  ['divide', $.divide(['$n', 2]), 3.5],
  ['exp', $.exp(0), 1],
  ['floor', $.floor('$part'), -3],
  ['ln', $.ln(Math.E), 1],
  ['log', $.log([8, 2]), 3],
  ['log10', $.log10(1000), 3],
  ['mod', $.mod(['$n', 4]), 3],
  ['mod has the sign of the first', $.mod([-7, 4]), -3],
  ['mod without a negative zero', $.mod([-8, 4]), 0],
  ['multiply', $.multiply(['$n', 2, 3]), 42],
  ['multiply without a negative zero', $.multiply(['$n', -1, 0]), 0],
  ['multiply with missing', $.multiply(['$n', '$nosuch']), null],
  ['mod of parts', $.mod([7.5, 2]), 1.5],
  ['mod with null', $.mod(['$nothing', 2]), null],
  ['divide by null', $.divide(['$n', '$nothing']), null],
  ['a sum beyond 32 bits', $.add([2 ** 31 - 1, 1]), 2 ** 31],
  ['a product beyond 32 bits', $.multiply([2 ** 31, 2]), 2 ** 32],
  ['pow of a negative exponent', $.pow([2, -1]), 0.5],
  ['pow with null', $.pow(['$nothing', 2]), null],
  ['ceil of null', $.ceil('$nothing'), null],
  ['trunc downwards', $.trunc(2.9), 2],
  ['pow', $.pow([2, 10]), 1024],
  ['sqrt', $.sqrt(9), 3],
  ['subtract', $.subtract(['$n', 10]), -3],
  ['subtract dates', $.subtract(['$at', new Date(2000)]), 3000],
  ['subtract from a date', $.subtract(['$at', 5000]), new Date(0)],
  ['trunc', $.trunc('$part'), -2],

  ['and', $.and(['$yes', '$n', '$text']), true],
  ['and of nothing', $.and([]), true],
  ['and with 0', $.and(['$yes', '$zero']), false],
  ['and stops at what decides', $.and(['$zero', $.divide([1, '$zero'])]), false],
  ['or stops at what decides', $.or(['$yes', $.divide([1, '$zero'])]), true],
  ['ifNull evaluates no more than it needs', $.ifNull(['$n', $.divide([1, '$zero'])]), 7],
  ['NaN is true', $.and([Number.NaN]), true],
  ['or', $.or(['$zero', '$nothing', '$nosuch', '$text']), true],
  ['or of nothing', $.or([]), false],
  ['not', $.not(['$nothing']), true],
  ['not of an empty list', $.not([[]]), false],
  ['cmp across types', $.cmp(['$text', '$n']), 1],
  ['cmp of missing and null', $.cmp(['$nosuch', '$nothing']), -1],
  [
    'cmp of arrays by their elements',
    $.cmp([
      [1, 2],
      [1, 'a'],
    ]),
    -1,
  ],
  ['cmp of an array and an object', $.cmp([[], '$o']), 1],
  ['cmp of objects by type, name and value', $.cmp([{ a: 'x' }, { b: 1 }]), 1],
  ['cmp of NaN is below all numbers', $.cmp([Number.NaN, Number.NEGATIVE_INFINITY]), -1],
  ['cmp equal', $.cmp(['$n', 7]), 0],
  ['eq takes arrays whole', $.eq(['$list', 3]), false],
  ['eq of arrays', $.eq(['$list', [3, 1, 2]]), true],
  ['eq of null and missing', $.eq(['$nothing', '$nosuch']), false],
  ['gt of missing and null', $.gt(['$nothing', '$nosuch']), true],
  ['gt', $.gt(['$n', 6]), true],
  ['gte', $.gte(['$n', 7]), true],
  ['lt by type: a number before any text', $.lt(['$n', '']), true],
  ['lte', $.lte(['$at', new Date(4999)]), false],
  ['neq', $.neq(['$n', 7]), false],
  ['cond', $.cond(['$yes', 'a', 'b']), 'a'],
  ['cond by names', $.cond(condition({ if: '$zero', else: 'b' }, 'a')), 'b'],
  ['cond to missing', $.cond(['$yes', '$nosuch', 1]), MISSING],
  ['ifNull', $.ifNull(['$nothing', 'x']), 'x'],
  ['ifNull of missing', $.ifNull(['$nosuch', 'x']), 'x'],
  ['ifNull of 0', $.ifNull(['$zero', 'x']), 0],
  [
    'switch',
    $.switch({
      branches: [when('$zero', 1), when('$n', 2)],
    }),
    2,
  ],
  ['switch, default', $.switch({ branches: [when('$zero', 1)], default: 3 }), 3],

  ['mergeObjects', $.mergeObjects(['$o', { b: 2, e: 3 }, '$nothing']), { b: 2, c: { d: [1, 2] }, e: 3 }],
  [
    'objectToArray',
    $.objectToArray('$o'),
    [
      { k: 'b', v: 1 },
      { k: 'c', v: { d: [1, 2] } },
    ],
  ],
  ['mergeObjects of null', $.mergeObjects(['$nothing', '$nosuch']), {}],
  ['objectToArray of null', $.objectToArray('$nothing'), null],
  ['let', $.let({ vars: { x: '$n', y: 2 }, in: $.add(['$$x', '$$y']) }), 9],
  ['let inside let', $.let({ vars: { x: 1 }, in: $.let({ vars: { x: 2, y: '$$x' }, in: ['$$x', '$$y'] }) }), [2, 1]],

  ['sum of a list', $.sum('$list'), 6],
  ['sum of operands leaves lists and texts out', $.sum(['$n', '$list', '$text', 1]), 8],
  ['sum of two lists counts neither', $.sum(['$list', '$list']), 0],
  ['sum of missing', $.sum('$nosuch'), 0],
  ['avg leaves texts out', $.avg([1, '$text', 3, '$nothing']), 2],
  ['avg of an empty list', $.avg([[]]), null],
  ['avg', $.avg('$list'), 2],
  ['avg of no numbers', $.avg('$text'), null],
  ['max across types', $.max(['$n', '$text', '$nothing']), 'x'],
  ['max of a list', $.max('$list'), 3],
  ['min', $.min('$list'), 1],
  ['min of nothing', $.min(['$nothing', '$nosuch']), null],
  ['stdDevPop', $.stdDevPop([[1, 3]]), 1],
  ['stdDevSamp', $.stdDevSamp('$list'), 1],
  ['stdDevSamp of one', $.stdDevSamp([[1]]), null],
];

const REFUSALS: [name: string, expression: unknown, message: string][] = [
  ['an operator nobody knows', { $nosuch: 1 }, "Unrecognized expression '$nosuch'"],
  ['two operators in one', { $add: [1], $abs: 1 }, 'exactly one field'],
  ['a variable nobody declared', '$$nosuch', 'Use of undefined variable: nosuch'],
  ['a variable out of its let', [$.let({ vars: { x: 1 }, in: 1 }), '$$x'], 'Use of undefined variable: x'],
  ['an empty name', '$a..b', 'FieldPath'],
  ['add of text', $.add(['$text', 1]), '$add only supports numeric or date types, not string'],
  ['add of two dates', $.add(['$at', '$at']), 'only one date allowed'],
  ['subtract of a date from a number', $.subtract([1, '$at']), 'cant $subtract a date from a int'],
  ['divide by 0', $.divide([1, '$zero']), "can't $divide by zero"],
  ['mod by 0', $.mod([1, '$zero']), "can't $mod by zero"],
  ['abs of text', $.abs('$text'), '$abs only supports numeric types, not string'],
  ['ln of 0', $.ln('$zero'), 'positive number'],
  ['log to base 1', $.log([2, 1]), 'base'],
  ['sqrt of a negative number', $.sqrt('$part'), '$sqrt'],
  ['0 to a negative power', $.pow([0, -1]), '$pow'],
  ['too few operands', $.divide([1]), 'takes exactly 2 arguments'],
  ['a number divided by 0, where the value is 0 only now', $.divide([1, '$zero']), "can't $divide by zero"],
  ['cond without else', $.cond(condition({ if: 1 }, 2)), "Missing 'else' parameter to $cond"],
  ['a switch that nothing matches', $.switch({ branches: [when(false, 1)] }), '$switch could not find'],
  ['mergeObjects of a number', $.mergeObjects(['$n']), '$mergeObjects requires object inputs'],
  ['objectToArray of a number', $.objectToArray('$n'), '$objectToArray requires a document'],
  ['meta', $.meta('textScore'), "Unrecognized expression '$meta'"],
  ['an accumulator of groups only', $.push('$n'), "Unrecognized expression '$push'"],
];

beforeAll(async () => {
  await t.db.collection('plain').add({ data: DOCUMENT });
});

it.each(CASES)('%s', async (_name, expression, result) => {
  const { list } = await pipelineOn(t).addFields({ result: expression }).end();
  const [{ result: given } = {}] = list;
  if (typeof result === 'number') expect(given).toBeCloseTo(result, 12);
  else expect(given).toEqual(result);
  if (result === MISSING) expect(list[0]).not.toHaveProperty('result');
  if (result === 0) expect(Object.is(given, 0)).toBe(true);
});

it.each(REFUSALS)('refuses %s', async (_name, expression, message) => {
  const error = await failureOf(pipelineOn(t).addFields({ result: expression }).end());
  // The SDK translates no code of an aggregate: whatever is refused is -1.
  expect(error).toMatchObject({ errCode: -1, errMsg: expect.stringContaining(message) });
});
