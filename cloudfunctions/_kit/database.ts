import cloud from 'wx-server-sdk';

// The SDK's types say `symbol` for the environment it wants as a string, and `void | string` for results it never gives:
// this file casts once and offers typed collections. Nothing else imports the SDK but storage.ts and open-api.ts.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
const database = cloud.database();

/** Commands for updates and conditions (`_.inc(1)`, `_.in([…])`). */
export const _ = database.command;
/** Elements to append; the list is then sorted by fields of theirs, and cut to the last ones by a negative `slice`. The SDK's type knows neither. */
export const appended = <T>(each: readonly T[], then: { sort?: Record<string, 1 | -1>; slice?: number } = {}) =>
  _.push({ each: [...each], ...then } as never);

/** Values that replace what stands in their fields, objects whole instead of field by field. */
export const replaced = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, _.set(value)]));

/** A condition on a field whose value is one of some: by itself where there is one only, which an index serves best. */
export const isOneOf = (values: readonly string[]): unknown => (values.length === 1 ? values[0] : _.in([...values]));

/** Operators of aggregates. */
export const $ = database.command.aggregate;

// The SDK has it and its types do not.
interface Pipeline {
  match(query: object): Pipeline;
  sort(order: object): Pipeline;
  group(stage: object): Pipeline;
  limit(count: number): Pipeline;
  project(stage: object): Pipeline;
  unwind(path: string): Pipeline;
  lookup(stage: Beside): Pipeline;
  count(name: string): Pipeline;
  done(): unknown;
}
const stages = $ as unknown as { pipeline(): Pipeline };

/** The account of the running call. Read it before the first await: the SDK looks into process.env. */
export const callerOpenid = (): string | undefined => cloud.getWXContext().OPENID || undefined;

interface Query<D> {
  orderBy(field: string, direction: 'asc' | 'desc'): Query<D>;
  /** Walks over what it leaves out: for lists of hundreds, never of thousands. */
  skip(count: number): Query<D>;
  limit(count: number): Query<D>;
  field(fields: Partial<Record<keyof D, boolean>>): Query<D>;
  get(): Promise<{ data: D[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}
interface Aggregate {
  match(query: object): Aggregate;
  project(stage: object): Aggregate;
  addFields(stage: object): Aggregate;
  unwind(path: string): Aggregate;
  lookup(stage: Beside): Aggregate;
  sort(fields: Record<string, 1 | -1>): Aggregate;
  group(stage: object): Aggregate;
  limit(count: number): Aggregate;
  end(): Promise<{ list: unknown[] }>;
}
/** A stage that puts documents of one collection beside another's. */
export type Beside = { from: string; as: string } & (
  | { pipeline: unknown }
  | { localField: string; foreignField: string }
);
interface RawCollection<D> {
  add(options: { data: D | D[] }): Promise<unknown>;
  where(query: object): Query<D>;
  aggregate(): Aggregate;
}

/** One collection, with the few calls this project makes; each is one wire request. */
export class Collection<D extends { _id: string }> {
  constructor(private readonly name: string) {}

  private get raw(): RawCollection<D> {
    return database.collection(this.name) as unknown as RawCollection<D>;
  }

  /** The document, or null. */
  async get(id: string): Promise<D | null> {
    const { data } = await this.raw
      .where({ _id: checked('_id', id) })
      .limit(1)
      .get();
    return data[0] ?? null;
  }

  /** Documents by a query; every value of it must be defined (see `checked`). */
  find(query: Record<string, unknown>): Query<D> {
    for (const [field, value] of Object.entries(query)) checked(field, value);
    return this.raw.where(query);
  }

  /** Documents by any of several queries, each checked as in `find`. */
  findAny(queries: readonly Record<string, unknown>[]): Query<D> {
    return this.raw.where(anyOf(queries));
  }

  /** Adds a document: false when one with this _id, or the same value of a unique index, stands there. */
  add(document: D): Promise<boolean> {
    return unlessDuplicate(this.raw.add({ data: document }));
  }

  /** Adds many: false when one could not be added, as in `add`; whether the others then stand is to be looked up. */
  addAll(documents: D[]): Promise<boolean> {
    return unlessDuplicate(this.raw.add({ data: documents }));
  }

  /**
   * Updates where the condition holds, at most one document by _id: true when it did. The data must change something.
   * A value that a unique index has elsewhere already is a `DuplicateError`.
   */
  async updateWhere(condition: { _id: string } & Record<string, unknown>, data: object): Promise<boolean> {
    try {
      const { stats } = await this.find(condition).update({ data });
      return stats.updated === 1;
    } catch (error) {
      throw isDuplicate(error) ? new DuplicateError(this.name) : error;
    }
  }

  /** Updates all that a query finds; how many. The data must change something. */
  async updateAll(query: Record<string, unknown>, data: object): Promise<number> {
    return (await this.find(query).update({ data })).stats.updated;
  }

  /** Removes what a query finds; how many. */
  async removeAll(query: Record<string, unknown>): Promise<number> {
    return (await this.find(query).remove()).stats.removed;
  }

  /** How many documents a query finds. */
  async count(query: Record<string, unknown>): Promise<number> {
    return (await this.find(query).count()).total;
  }

  /** Documents of a query in the order of their ids, after one of them; of each only some fields, where they are named. */
  async after(query: Record<string, unknown>, id: string, limit: number, fields?: readonly string[]): Promise<D[]> {
    const rest = this.find({ ...query, _id: _.gt(id) })
      .orderBy('_id', 'asc')
      .limit(limit);
    return (await (fields ? rest.field(onlyThese<D>(fields)) : rest).get()).data;
  }

  /**
   * Documents in the order of a moment and, since many may share one, of their ids, after a place in that order; of each only
   * some fields. One request, and one more where fewer than `limit` share the moment.
   */
  async onward(
    moment: keyof D & string,
    { at, id }: { at: Date; id: string },
    limit: number,
    fields: readonly string[],
  ): Promise<D[]> {
    const wanted = onlyThese<D>(fields);
    const rest = (query: Record<string, unknown>, most: number) =>
      this.find(query).orderBy(moment, 'asc').orderBy('_id', 'asc').limit(most).field(wanted).get();
    const { data: same } = await rest({ [moment]: at, _id: _.gt(id) }, limit);
    if (same.length === limit) return same;
    return [...same, ...(await rest({ [moment]: _.gt(at) }, limit - same.length)).data];
  }

  /** Fields (dotted where they lie deeper) of documents in the order of their ids, after one of them: to walk through all in steps. */
  async walk(after: string, limit: number, fields: readonly string[]): Promise<D[]> {
    const query = this.find({ _id: _.gt(after) })
      .orderBy('_id', 'asc')
      .limit(limit);
    return (await query.field(onlyThese<D>(fields)).get()).data;
  }

  /** The stage that puts documents of this collection beside another's: those that a query finds, under the name `as`. */
  beside(query: object, as: string): Beside {
    return { from: this.name, pipeline: stages.pipeline().match(query).done(), as };
  }

  /** As `beside`, but only the first ones by _id. */
  firstBeside(query: object, as: string, count: number): Beside {
    const pipeline = stages.pipeline().match(query).sort({ _id: 1 }).limit(count).done();
    return { from: this.name, pipeline, as };
  }

  /** As `firstBeside`, but only some fields of each. */
  fieldsBeside(query: object, as: string, count: number, fields: object): Beside {
    const pipeline = stages.pipeline().match(query).sort({ _id: 1 }).limit(count).project(fields).done();
    return { from: this.name, pipeline, as };
  }

  /** As `fieldsBeside`, any one of them: nothing is sorted. */
  anyBeside(query: object, as: string, fields: object): Beside {
    return { from: this.name, pipeline: stages.pipeline().match(query).limit(1).project(fields).done(), as };
  }

  /**
   * As `fieldsBeside`, each with what other stages put beside it, one after the other, and of that again only some fields; `unwind`: once for each of
   * those that were put there, for a stage that goes on from it.
   */
  fieldsWith(
    query: object,
    as: string,
    count: number,
    fields: object,
    ...then: readonly { beside: Beside; unwind?: true; shown: object }[]
  ): Beside {
    const some = stages.pipeline().match(query).sort({ _id: 1 }).limit(count).project(fields);
    const whole = then.reduce((stage, { beside, unwind, shown }) => {
      const joined = stage.lookup(beside);
      return (unwind ? joined.unwind(`$${beside.as}`) : joined).project(shown);
    }, some);
    return { from: this.name, pipeline: whole.done(), as };
  }

  /** As `firstBeside`, each with what other stages put beside it. */
  eachBeside(query: object, as: string, count: number, ...beside: Beside[]): Beside {
    const first = stages.pipeline().match(query).sort({ _id: 1 }).limit(count);
    const pipeline = beside.reduce((stage, one) => stage.lookup(one), first).done();
    return { from: this.name, pipeline, as };
  }

  /** As `eachBeside`, the last ones by a field. */
  latestWith(query: object, as: string, by: keyof D & string, count: number, ...beside: Beside[]): Beside {
    const last = stages
      .pipeline()
      .match(query)
      .sort({ [by]: -1 })
      .limit(count);
    return { from: this.name, pipeline: beside.reduce((stage, one) => stage.lookup(one), last).done(), as };
  }

  /** As `beside`, but only how many: `[{count}]`, or nothing for none. */
  countBeside(query: object, as: string): Beside {
    return { from: this.name, pipeline: stages.pipeline().match(query).count('count').done(), as };
  }

  /** As `countBeside`, but counted no further than `most`. */
  countUpTo(query: object, as: string, most: number): Beside {
    return { from: this.name, pipeline: stages.pipeline().match(query).limit(most).count('count').done(), as };
  }

  /** As `beside`, but the first ones by a field, and of each only some fields. */
  rowsBeside(query: object, as: string, by: keyof D & string, count: number, fields: object): Beside {
    return this.orderedBeside(query, as, { [by]: 1 }, count, fields);
  }

  /** As `rowsBeside`, but the last ones by the field. */
  latestBeside(query: object, as: string, by: keyof D & string, count: number, fields: object): Beside {
    return this.orderedBeside(query, as, { [by]: -1 }, count, fields);
  }

  /** As `rowsBeside`, in an order by several fields. */
  orderedBeside(query: object, as: string, order: Record<string, 1 | -1>, count: number, fields: object): Beside {
    const rows = stages.pipeline().match(query).sort(order).limit(count).project(fields);
    return { from: this.name, pipeline: rows.done(), as };
  }

  /** As `beside`, but only how many for each value of a field: `[{_id, count}]`; at most `most` values. */
  countsBeside(query: object, by: keyof D & string, as: string, most: number): Beside {
    const counts = stages
      .pipeline()
      .match(query)
      .group({ _id: `$${by}`, count: $.sum(1) });
    return { from: this.name, pipeline: counts.limit(most).done(), as };
  }

  /** As `countsBeside`, but for each combination of values of several fields, under the names given: `[{_id: {…}, count}]`. */
  groupsBeside(query: object, fields: Record<string, string>, as: string, most: number): Beside {
    const groups = stages
      .pipeline()
      .match(query)
      .group({ _id: fields, count: $.sum(1) });
    return { from: this.name, pipeline: groups.limit(most).done(), as };
  }

  /** As `groupsBeside`, over what stands in a list of theirs, one by one: of it what a query finds once each is alone. */
  groupsWithin(
    query: object,
    within: { list: keyof D & string; query: object },
    fields: Record<string, string>,
    as: string,
    most: number,
  ): Beside {
    const alone = stages.pipeline().match(query).unwind(`$${within.list}`).match(within.query);
    const groups = alone.group({ _id: fields, count: $.sum(1) });
    return { from: this.name, pipeline: groups.limit(most).done(), as };
  }

  /** As `beside`, but only their ids, all in one: `[{ids}]`, or nothing for none. */
  idsBeside(query: object, as: string, most: number): Beside {
    const ids = stages
      .pipeline()
      .match(query)
      .limit(most)
      .group({ _id: null, ids: $.push('$_id') });
    return { from: this.name, pipeline: ids.done(), as };
  }

  /** As `beside`, but those whose `foreignField` (dotted where it lies deeper) is the other's `localField`. */
  joined(localField: string, foreignField: (keyof D & string) | `${keyof D & string}.${string}`, as: string): Beside {
    return { from: this.name, localField, foreignField, as };
  }

  aggregate(): Aggregate {
    return this.raw.aggregate();
  }
}

const onlyThese = <D>(fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, true])) as Partial<Record<keyof D, boolean>>;

/** A query that any of several meets; every value must be defined. */
export function anyOf(queries: readonly Record<string, unknown>[]): object {
  for (const query of queries) for (const [field, value] of Object.entries(query)) checked(field, value);
  return _.or([...queries]);
}

/** A value of a condition. The SDK drops an undefined one without a word and the condition with it: none may get that far. */
function checked<T>(field: string, value: T): T {
  if (value === undefined || (typeof value === 'number' && Number.isNaN(value)))
    throw new Error(`condition on ${field} has no value`);
  return value;
}

/** Another document has this value of a unique index. */
export class DuplicateError extends Error {}

async function unlessDuplicate(adding: Promise<unknown>): Promise<boolean> {
  try {
    await adding;
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const isDuplicate = (error: unknown): boolean => /E11000|duplicate key/i.test(String((error as Error)?.message));
