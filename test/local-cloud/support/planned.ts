import { executeDatabase } from '../../../local-cloud/database/execute';
import type { ExplainLine } from '../../../local-cloud/database/query-watch';
import type { IndexDeclaration } from '../../../local-cloud/database/secondary-index';
import { Store } from '../../../local-cloud/database/store';

export type Item = Record<string, unknown>;
export type Query = { query?: Item; order?: Item; limit?: number; offset?: number; transactionId?: string };

/** A store with one collection `c`, and what it said of the queries. */
export class Planned {
  readonly lines: ExplainLine[] = [];
  readonly warnings: string[] = [];
  readonly store: Store;

  constructor(indexes: IndexDeclaration[]) {
    this.store = new Store({
      indexes: new Map([['c', indexes]]),
      autoCreate: true,
      warn: (sentence) => this.warnings.push(sentence),
      explain: (line) => this.lines.push(line),
    });
  }

  async add(items: Item[], transactionId?: string): Promise<void> {
    if (items.length === 0) return;
    const data = items.map((item) => JSON.stringify(item));
    await executeDatabase(this.store, 'database.insertDocument', { collectionName: 'c', data, transactionId });
  }

  /** The documents in order; the numbers as the wire has them are plain again. */
  async get({ query = {}, order = {}, limit = 1000, ...more }: Query): Promise<Item[]> {
    const reply = await executeDatabase(this.store, 'database.getDocument', {
      collectionName: 'c',
      query: JSON.stringify(query),
      order: JSON.stringify(order),
      limit,
      ...more,
    });
    return (reply.data as { list: string[] }).list.map((text) =>
      JSON.parse(text, (_key, value: unknown) => {
        const [name, content] = typeof value === 'object' && value ? (Object.entries(value)[0] ?? []) : [];
        return name?.startsWith('$number') ? Number(content) : value;
      }),
    );
  }

  async ids(query: Query): Promise<string> {
    return (await this.get(query)).map(({ _id }) => _id).join(' ');
  }

  /** What the last query cost. */
  get last(): ExplainLine {
    return this.lines[this.lines.length - 1] as ExplainLine;
  }
}

/** An index as the store wants it. */
export const index = (name: string, ...keys: [field: string, direction: 1 | -1][]): IndexDeclaration => ({
  name,
  unique: false,
  fields: keys.map(([field]) => field),
  directions: keys.map(([, direction]) => direction),
});
