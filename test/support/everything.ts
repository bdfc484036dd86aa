import { Collection } from '../../cloudfunctions/_kit/database';
import declared from '../../config/collections.json';
import type { LocalCloud } from '../../local-cloud';

declare const localCloud: LocalCloud;

export type Stored = { _id: string } & Record<string, unknown>;

/** The most that one request gives. */
const PAGE = 1000;
const NAMES = declared.collections.map(({ collectionName }) => collectionName);

/** All documents of a collection, by id. */
export async function allOf(name: string): Promise<Stored[]> {
  const collection = new Collection<Stored>(name);
  const all: Stored[] = [];
  let page: Stored[];
  do {
    page = await collection.after({}, all.at(-1)?._id ?? '', PAGE);
    all.push(...page);
  } while (page.length === PAGE);
  return all;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
}

const lastRead = new Map<string, { changes: number; all: Stored[] }>();

/** As `allOf`, read again only if the collection was written to since: so nobody may write into what they are given. */
async function unlessRead(name: string): Promise<Stored[]> {
  // Before it is read: what is written meanwhile is read the next time.
  const changes = localCloud.changes(name);
  const last = lastRead.get(name);
  if (last?.changes === changes) return last.all;
  const all = frozen(await allOf(name));
  lastRead.set(name, { changes, all });
  return all;
}

/** The whole database, to be compared with itself later; tries at binding are no news. */
export async function everything(but: string[] = ['tries']): Promise<Record<string, Stored[]>> {
  const names = NAMES.filter((name) => !but.includes(name));
  // Where the SDK speaks to another cloud, or through a door, nothing is known of it.
  const isStraight = process.env.TCB_CONTEXT_CNFG?.includes(`"${localCloud.admin}"`) === true;
  const contents = await Promise.all(names.map(isStraight ? unlessRead : allOf));
  return Object.fromEntries(names.map((name, index) => [name, contents[index] ?? []]));
}

async function standing(name: string): Promise<Stored[]> {
  const all: Stored[] = [];
  let page: Stored[];
  do {
    page = (await new Collection<Stored>(name).find({}).skip(all.length).limit(PAGE).get()).data;
    all.push(...page);
  } while (page.length === PAGE);
  return all;
}

/** The whole database as it stands: each collection in the order in which its documents were made. */
export async function inNaturalOrder(): Promise<Record<string, Stored[]>> {
  const contents = await Promise.all(NAMES.map(standing));
  return Object.fromEntries(NAMES.map((name, index) => [name, contents[index] ?? []]));
}
