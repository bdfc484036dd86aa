import { Collection } from '../../cloudfunctions/_kit/database';
import declared from '../../config/collections.json';

type Stored = { _id: string } & Record<string, unknown>;

const MOST = 1000;

/** All documents of a collection, by id. */
export async function allOf(name: string): Promise<Stored[]> {
  const { data } = await new Collection<Stored>(name).find({}).orderBy('_id', 'asc').limit(MOST).get();
  if (data.length === MOST) throw new Error(`${name} has more documents than one look can hold`);
  return data;
}

/** The whole database, to be compared with itself later; tries at binding are no news. */
export async function everything(but: string[] = ['tries']): Promise<Record<string, Stored[]>> {
  const names = declared.collections.map(({ collectionName }) => collectionName).filter((name) => !but.includes(name));
  const contents = await Promise.all(names.map(allOf));
  return Object.fromEntries(names.map((name, index) => [name, contents[index] ?? []]));
}
