import fc from 'fast-check';
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import { compilePipeline } from '../../../local-cloud/database/stages/pipeline';

/* Random expressions and stages, computed here and by mingo, where mingo is known to do as MongoDB does. */

const context = Context.init({ accumulator, expression, pipeline });

const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant('$n'), fc.constant('$m'));
const texts = fc.oneof(fc.constantFrom('', 'a', 'Ab', '中'), fc.constant('$t'));
const list = fc.oneof(fc.constant('$l'), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }));
const { numeric } = fc.letrec<{ numeric: unknown }>((tie) => ({
  numeric: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number,
    fc.tuple(tie('numeric'), tie('numeric')).map((values) => ({ $add: values })),
    fc.tuple(tie('numeric'), tie('numeric')).map((values) => ({ $subtract: values })),
    fc.tuple(tie('numeric'), tie('numeric')).map((values) => ({ $multiply: values })),
    tie('numeric').map((value) => ({ $abs: value })),
    fc.constant({ $size: '$l' }),
    texts.map((text) => ({ $strLenCP: text })),
    fc.tuple(tie('numeric'), tie('numeric'), tie('numeric')).map(([a, b, c]) => ({ $cond: [{ $gt: [a, b] }, b, c] })),
  ),
}));
const any = fc.oneof(
  numeric,
  fc.array(texts, { maxLength: 3 }).map((values) => ({ $concat: values })),
  fc.tuple(list, fc.integer({ min: -3, max: 3 })).map(([value, at]) => ({ $slice: [value, at || 1] })),
  fc.tuple(list, numeric).map(([value, by]) => ({ $map: { input: value, as: 'x', in: { $add: ['$$x', by] } } })),
  fc.constant({ $reverseArray: '$l' }),
  fc
    .tuple(list, numeric)
    .map(([value, least]) => ({ $filter: { input: value, as: 'x', cond: { $gte: ['$$x', least] } } })),
);

const document = fc.record({
  n: fc.integer({ min: -5, max: 5 }),
  m: fc.integer({ min: 0, max: 2 }),
  t: fc.constantFrom('x', 'yy', '中'),
  l: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
});

it('agrees with mingo', () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 6 }), any, (documents, computed) => {
      const stages = [
        { $addFields: { r: computed } },
        { $sort: { m: 1, n: -1 } },
        {
          $group: {
            _id: '$m',
            all: { $push: '$r' },
            sum: { $sum: '$n' },
            most: { $max: '$n' },
            first: { $first: '$t' },
          },
        },
        { $sort: { _id: 1 } },
        { $project: { _id: 0, all: 1, sum: { $add: ['$sum', 1] }, most: 1, first: 1 } },
      ];
      const ours = compilePipeline(stages, () => [])(documents, new Map());
      const theirs = new Aggregator(stages, { context }).run(structuredClone(documents));
      // -0 and 0 are one number to MongoDB.
      expect(JSON.parse(JSON.stringify(ours))).toEqual(JSON.parse(JSON.stringify(theirs)));
    }),
    { numRuns: 300 },
  );
});
