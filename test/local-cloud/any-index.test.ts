import fc from 'fast-check';
import { type IndexDeclaration, SecondaryIndex } from '../../local-cloud/database/secondary-index';
import { type Item, index, Planned } from './support/planned';

/*
 * Whatever indexes a collection has, a query finds the same documents in the same order as by reading all of them:
 * documents with arrays, objects in arrays, numbers as names, null and missing; in a transaction and outside.
 */

const scalar = fc.constantFrom<unknown>(null, 1, 2, 3, 'a', 'b');
const more = fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: fc.constantFrom<unknown>([], [1, 3]) });
const inner = fc.dictionary(fc.constantFrom('x', 'y', 'x', 'y', '0'), more, { maxKeys: 2 });
const nested = fc.array(fc.oneof(scalar, inner), { maxLength: 2 });
const value = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: inner },
  { weight: 4, arbitrary: fc.array(fc.oneof(scalar, inner, inner, inner, nested), { maxLength: 3 }) },
);
const items = fc.array(fc.record({ a: value, b: more }), { minLength: 3, maxLength: 9 });

const path = fc.constantFrom('a', 'b', 'a.x', 'a.x', 'a.y', 'a.y', 'a.0', 'a.0.x');
const direction = fc.constantFrom<1 | -1>(1, -1);
const keys = fc.uniqueArray(fc.tuple(path, direction), { selector: ([name]) => name, minLength: 1, maxLength: 2 });

const operand = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.constantFrom([], [1, 3], [1]) });
const served: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $gte: scalar }),
  fc.record({ $lt: scalar }),
  fc.record({ $gt: fc.constantFrom(1, 2), $lt: fc.constantFrom(2, 3) }),
);
const other: fc.Arbitrary<unknown> = fc.oneof(
  operand,
  fc.record({ $in: fc.array(operand, { maxLength: 3 }) }),
  fc.record({ $ne: operand }),
  fc.record({ $not: fc.record({ $gt: scalar }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $size: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ $all: fc.array(operand, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $elemMatch: fc.record({ $gte: scalar, $ne: scalar }) }),
  fc.record({ $elemMatch: fc.record({ x: scalar }) }),
  fc.record({ $regex: fc.constantFrom('^a', 'b') }),
);
const condition = fc.oneof({ weight: 4, arbitrary: served }, { weight: 1, arbitrary: other });

/** A query that looks at the fields of one index, and perhaps at others. */
function queryOn(fields: readonly string[]): fc.Arbitrary<Item> {
  const onIndex = fc
    .array(condition, { minLength: 1, maxLength: fields.length })
    .map((conditions) => Object.fromEntries(conditions.map((each, at) => [fields[at], each])));
  const any = fc.dictionary(path, condition, { maxKeys: 2 });
  return fc.oneof(
    { weight: 4, arbitrary: onIndex },
    { weight: 1, arbitrary: fc.tuple(onIndex, onIndex).map((parts) => ({ $and: parts })) },
    { weight: 1, arbitrary: fc.tuple(onIndex, any, any).map(([first, ...parts]) => ({ ...first, $or: parts })) },
  );
}

/** What the indexes can hold: two arrays under one of them, or a number as place and name, are refused. */
function writable(indexes: readonly IndexDeclaration[], some: readonly Item[], prefix: string): Item[] {
  const holders = indexes.map((each) => new SecondaryIndex(each));
  return some.flatMap((item, n) => {
    try {
      for (const holder of holders) holder.check(item);
      return [{ _id: `${prefix}${n}`, ...item }];
    } catch {
      return [];
    }
  });
}

const cases = keys.chain((first) => {
  const fields = first.map(([name]) => name);
  return fc.record({
    indexes: fc.array(keys, { maxLength: 1 }).map((others) => [first, ...others]),
    outside: items,
    inside: items,
    query: queryOn(fields),
    order: fc.oneof(fc.constant(first), keys, fc.constant([])),
    limit: fc.integer({ min: 1, max: 20 }),
  });
});

it('any index finds what a scan finds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ indexes, outside, inside, query, order, limit }) => {
      const declared = indexes.map((parts, n) => index(`i${n}`, ...parts));
      const asked = { query, order: { ...Object.fromEntries(order), _id: 1 }, limit };
      const answers: unknown[][] = [];
      for (const planned of [new Planned(declared), new Planned([])]) {
        const answer = (transactionId?: string) =>
          planned.get({ ...asked, transactionId }).catch(({ message }: Error) => message);
        await planned.add(writable(declared, outside, 'd'));
        const transactionId = planned.store.begin();
        await planned.add(writable(declared, inside, 't'), transactionId);
        answers.push([await answer(), await answer(transactionId)]);
      }
      expect(answers[0]).toEqual(answers[1]);
    }),
    { numRuns: 600, seed: 20261125 },
  );
});
