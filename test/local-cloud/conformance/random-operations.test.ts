import fc from 'fast-check';
import { _, conformanceCloud, type Data } from '../support/conformance';
import type { SdkCollection, SdkTransaction } from '../support/sdk';

/*
 * Random operations through the real SDK against a model that is plainly right: maps that are copied. Up to two
 * transactions are open at a time: each sees the state of its first operation and its own writes; a write to what
 * another committed since, or holds, is a conflict and ends it. What the SDK sends without the id of the transaction,
 * where().update, where().remove and count, happens outside, whatever it is called on.
 */

const t = conformanceCloud(['n'], []);

type Items = Map<string, number>;
type Who = 'outside' | 'first' | 'second';
type Step =
  | { kind: 'begin' | 'commit' | 'abort'; who: 'first' | 'second' }
  | { kind: 'set' | 'inc'; who: Who; id: string; n: number }
  | { kind: 'remove' | 'get'; who: Who; id: string }
  | { kind: 'find' | 'count' | 'updateMany'; who: Who; n: number };

interface Open {
  seen: Items | null;
  began: number;
  writes: Map<string, number | null>;
}

const CONFLICT = 'conflict';

/** The model: what is committed, who changed what when, and the open transactions. */
class Model {
  items: Items = new Map();
  changed = new Map<string, number>();
  clock = 0;
  open = new Map<string, Open>();

  holder(id: string): string | undefined {
    return [...this.open].find(([, { writes }]) => writes.has(id))?.[0];
  }

  private view(who: Who): Items {
    const open = this.open.get(who);
    if (!open) return this.items;
    if (!open.seen) {
      open.seen = new Map(this.items);
      open.began = this.clock;
    }
    const seen = new Map(open.seen);
    for (const [id, n] of open.writes) {
      if (n === null) seen.delete(id);
      else seen.set(id, n);
    }
    return seen;
  }

  private put(id: string, n: number | null): void {
    if (n === null) this.items.delete(id);
    else this.items.set(id, n);
    this.changed.set(id, ++this.clock);
  }

  private write(who: Who, id: string, n: number | null): boolean {
    const open = this.open.get(who);
    if (!open) {
      this.put(id, n);
      return true;
    }
    const holder = this.holder(id);
    if ((holder && holder !== who) || (this.changed.get(id) ?? 0) > open.began) {
      this.open.delete(who);
      return false;
    }
    open.writes.set(id, n);
    return true;
  }

  run(step: Step): unknown {
    switch (step.kind) {
      case 'begin':
        this.open.set(step.who, { seen: null, began: 0, writes: new Map() });
        return 'ok';
      case 'commit':
        for (const [id, n] of this.open.get(step.who)?.writes ?? []) this.put(id, n);
        this.open.delete(step.who);
        return 'ok';
      case 'abort':
        this.open.delete(step.who);
        return 'ok';
      case 'set': {
        if (this.view(step.who).get(step.id) === step.n) return 'ok';
        return this.write(step.who, step.id, step.n) ? 'ok' : CONFLICT;
      }
      case 'inc': {
        const old = this.view(step.who).get(step.id);
        if (old === undefined || step.n === 0) return 0;
        return this.write(step.who, step.id, old + step.n) ? 1 : CONFLICT;
      }
      case 'remove': {
        if (!this.view(step.who).has(step.id)) return 0;
        return this.write(step.who, step.id, null) ? 1 : CONFLICT;
      }
      case 'get':
        return this.view(step.who).get(step.id) ?? null;
      case 'find':
        return [...this.view(step.who)].filter(([, n]) => n >= step.n).sort(([a], [b]) => (a < b ? -1 : 1));
      case 'count':
        return [...this.items.values()].filter((n) => n >= step.n).length;
      case 'updateMany': {
        const hits = [...this.items].filter(([, n]) => n >= step.n);
        for (const [id, n] of hits) this.put(id, n + 1);
        return hits.length;
      }
    }
  }
}

const failureText = (error: unknown) => (error as { errMsg?: string }).errMsg ?? String(error);

type OnData = Exclude<Step, { kind: 'begin' | 'commit' | 'abort' }>;

async function onCloud(collection: SdkCollection, step: OnData): Promise<unknown> {
  switch (step.kind) {
    case 'set':
      await collection.doc(step.id).set({ data: { n: step.n } });
      return 'ok';
    case 'inc':
      return (await collection.doc(step.id).update({ data: { n: _.inc(step.n) } })).stats.updated;
    case 'remove':
      return (await collection.doc(step.id).remove()).stats.removed;
    case 'get':
      return collection
        .doc(step.id)
        .get()
        .then(
          ({ data }) => data.n,
          (error) => (failureText(error).includes('does not exist') ? null : Promise.reject(error)),
        );
    case 'find':
      return (
        await collection
          .where({ n: _.gte(step.n) })
          .orderBy('_id', 'asc')
          .get()
      ).data.map(({ _id, n }: Data) => [_id, n]);
    case 'count':
      return (await collection.where({ n: _.gte(step.n) }).count()).total;
    case 'updateMany':
      return (await collection.where({ n: _.gte(step.n) }).update({ data: { n: _.inc(1) } })).stats.updated;
  }
}

/** Plays the steps on both; whatever comes of it, no transaction is left open, which would hold up the next run. */
async function play(name: string, steps: readonly Step[]): Promise<void> {
  const model = new Model();
  const transactions = new Map<string, SdkTransaction>();
  try {
    await playOn(model, transactions, name, steps);
  } finally {
    // Those that are over already say so, and that is fine.
    for (const transaction of transactions.values()) await transaction.rollback().catch(() => undefined);
  }
  const found = await t.db.collection(name).orderBy('_id', 'asc').get();
  expect(found.data.map(({ _id, n }) => [_id, n])).toEqual([...model.items].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function playOn(
  model: Model,
  transactions: Map<string, SdkTransaction>,
  name: string,
  steps: readonly Step[],
): Promise<void> {
  for (const step of steps) {
    const { kind, who } = step;
    const isOpen = model.open.has(who);
    if (kind === 'begin' ? isOpen : who !== 'outside' && !isOpen) continue;
    // A write outside would wait for the end of the transaction that holds the document.
    const isOutside = who === 'outside' || kind === 'updateMany';
    if (isOutside && 'id' in step && kind !== 'get' && model.holder(step.id)) continue;
    if (kind === 'updateMany' && [...model.open.values()].some(({ writes }) => writes.size > 0)) continue;
    const expected = model.run(step);
    const transaction = transactions.get(who);
    if (step.kind === 'begin') {
      transactions.set(who, await t.db.startTransaction());
    } else if (step.kind === 'commit') {
      await transaction?.commit();
    } else if (step.kind === 'abort') {
      await transaction?.rollback();
    } else {
      const collection = (who === 'outside' ? t.db : (transaction as SdkTransaction)).collection(name);
      const result = onCloud(collection, step as OnData).catch((error: unknown) =>
        failureText(error).includes('TransactionConflict') ? CONFLICT : Promise.reject(error),
      );
      expect([step, await result]).toEqual([step, expected]);
    }
  }
}

const who = fc.constantFrom<Who>('outside', 'first', 'first', 'second', 'second');
const id = fc.constantFrom('a', 'b', 'c');
const small = fc.integer({ min: -2, max: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('begin' as const),
      who: fc.constantFrom('first' as const, 'second' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('commit' as const, 'abort' as const),
      who: fc.constantFrom('first' as const, 'second' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('set' as const, 'inc' as const), who, id, n: small }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'get' as const), who, id }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('find' as const, 'count' as const, 'updateMany' as const),
      who,
      n: small,
    }),
  },
);

it.each(['plain', 'indexed'])('agrees with the model, in %s', async (name) => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { minLength: 30, maxLength: 45, size: 'max' }), (steps) => play(name, steps))
      .beforeEach(async () => {
        await t.db.collection(name).where({}).remove();
      }),
    { numRuns: 40 },
  );
});
