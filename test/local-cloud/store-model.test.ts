import fc from 'fast-check';
import { executeDatabase } from '../../local-cloud/database/execute';
import { openStore } from '../../local-cloud/database/open-store';
import type { Store } from '../../local-cloud/database/store';
import { temporaryFolder } from './support/temporary-folder';

/*
 * The store against a model that is plainly right: a Map and loops. The same commands go to a collection with indexes,
 * to one without, and to the model; all three must always agree, and the store must after it was closed and opened.
 */

interface Item {
  _id: string;
  n?: number | null;
  g?: string;
}

type Command =
  | { kind: 'insert'; item: Item }
  | { kind: 'increment'; g: string; by: number }
  | { kind: 'move'; id: string; g: string }
  | { kind: 'remove'; from: number; to: number }
  | { kind: 'list'; g: string | null; from: number; direction: 1 | -1; skip: number; limit: number };

const INDEXES = new Map([
  [
    'indexed',
    [
      { name: 'byGroup', unique: false, fields: ['g', 'n'] },
      { name: 'byNumber', unique: false, fields: ['n'] },
    ],
  ],
]);

const id = fc.constantFrom(...'abcdefghij');
const group = fc.constantFrom('x', 'y', '中', '');
const small = fc.integer({ min: -3, max: 3 });
const item = fc.record<Item>(
  { _id: id, n: fc.oneof(small, fc.constant(null), fc.double()), g: group },
  { requiredKeys: ['_id'] },
);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), item }),
  fc.record({ kind: fc.constant('increment' as const), g: group, by: small }),
  fc.record({ kind: fc.constant('move' as const), id, g: group }),
  fc.record({ kind: fc.constant('remove' as const), from: small, to: small }),
  fc.record({
    kind: fc.constant('list' as const),
    g: fc.option(group),
    from: small,
    direction: fc.constantFrom(1 as const, -1 as const),
    skip: fc.nat(3),
    limit: fc.integer({ min: 1, max: 5 }),
  }),
);

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Carries out a command on the model and returns what the wire would. */
function onModel(model: Map<string, Item>, step: Command): unknown {
  const items = [...model.values()];
  switch (step.kind) {
    case 'insert': {
      if (model.has(step.item._id)) return 'refused';
      model.set(step.item._id, { ...step.item });
      return { insertedIds: [step.item._id] };
    }
    case 'increment': {
      const hit = items.filter(({ g }) => g === step.g);
      if (hit.some(({ n }) => n === null)) return 'refused';
      let updated = 0;
      for (const found of hit) {
        const n = (found.n ?? 0) + step.by;
        if (!Object.is(n, found.n) && !(n === found.n)) updated++;
        found.n = n;
      }
      return { updated };
    }
    case 'move': {
      const found = model.get(step.id);
      if (!found || found.g === step.g) return { updated: 0 };
      found.g = step.g;
      return { updated: 1 };
    }
    case 'remove': {
      const hit = items.filter(({ n }) => isNumber(n) && n > step.from && n <= step.to);
      for (const { _id } of hit) model.delete(_id);
      return { deleted: hit.length };
    }
    case 'list': {
      // Numbers only, so that the order is complete once ties are broken by _id.
      const hit = items.filter(({ g, n }) => (step.g === null || g === step.g) && isNumber(n) && n >= step.from);
      hit.sort((a, b) => ((a.n ?? 0) - (b.n ?? 0)) * step.direction || (a._id < b._id ? -1 : 1));
      return hit.slice(step.skip, step.skip + step.limit);
    }
  }
}

async function onStore(store: Store, collectionName: string, step: Command): Promise<unknown> {
  const run = async (action: string, parameters: Record<string, unknown>) => {
    const encoded = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'object' && name !== 'data' ? encode(value) : value,
    ]);
    const reply = await executeDatabase(store, `database.${action}`, {
      collectionName,
      ...Object.fromEntries(encoded),
    });
    return reply.data as Record<string, unknown>;
  };
  try {
    switch (step.kind) {
      case 'insert':
        return await run('insertDocument', { data: [encode(step.item)] });
      case 'increment':
        return await run('modifyDocument', {
          query: { g: step.g },
          data: encode({ $inc: { n: step.by } }),
          merge: true,
          multi: true,
        });
      case 'move':
        return await run('modifyDocument', {
          query: { _id: step.id },
          data: encode({ $set: { g: step.g } }),
          merge: true,
          multi: true,
        });
      case 'remove':
        return await run('removeDocument', { query: { $and: [{ n: { $gt: step.from } }, { n: { $lte: step.to } }] } });
      case 'list': {
        const query = { n: { $gte: step.from }, ...(step.g === null ? {} : { g: step.g }) };
        const { list } = await run('getDocument', {
          query,
          order: { n: step.direction, _id: 1 },
          offset: step.skip,
          limit: step.limit,
        });
        return (list as string[]).map((text) => decode(text));
      }
    }
  } catch {
    return 'refused';
  }
}

/** Canonical EJSON, written here once more so that the test does not lean on what it tests. */
function encode(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isNumber(member) ? { $numberDouble: Object.is(member, -0) ? '-0.0' : String(member) } : member,
  );
}

function decode(text: string): unknown {
  return JSON.parse(text, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null) return member;
    const [name, content] = Object.entries(member)[0] ?? [];
    return name?.startsWith('$number') ? Number(content) : member;
  });
}

/** Everything a collection holds, by _id. */
function contents(store: Store, name: string): Item[] {
  const versions = [...(store.collections.get(name)?.documents.values() ?? [])];
  return versions.map(({ document }) => document as unknown as Item).sort((a, b) => (a._id < b._id ? -1 : 1));
}

const parent = temporaryFolder();
let runs = 0;

it('agrees with the model, with and without indexes, and after it was opened again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (steps) => {
      const directory = `${parent}/${runs++}`;
      const options = {
        directory,
        indexes: INDEXES,
        collections: ['indexed', 'plain'],
        autoCreate: false,
        fsync: false,
        warn: () => undefined,
        onFailure: () => undefined,
      };
      const first = openStore(options);
      const model = new Map<string, Item>();
      for (const step of steps) {
        const expected = onModel(model, step);
        expect(await onStore(first.store, 'plain', step)).toEqual(expected);
        expect(await onStore(first.store, 'indexed', step)).toEqual(expected);
      }
      await first.close();
      const second = openStore(options);
      const expected = [...model.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
      expect(contents(second.store, 'plain')).toEqual(expected);
      expect(contents(second.store, 'indexed')).toEqual(expected);
      const all: Command = { kind: 'list', g: null, from: -3, direction: -1, skip: 0, limit: 5 };
      expect(await onStore(second.store, 'indexed', all)).toEqual(onModel(model, all));
      await second.close();
    }),
    { numRuns: 150 },
  );
});
