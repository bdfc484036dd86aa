import { executeDatabase } from '../database/execute';
import { WireError } from '../errors';
import type { Cloud } from '../server/cloud';
import { HttpError } from '../server/http';
import { servedAs } from '../storage/content-type';
import { temporaryUrl } from '../storage/storage-actions';

/** How many documents one page of the list has. */
const DOCUMENTS_PER_PAGE = 50;

/** How many files are shown. */
const FILES_SHOWN = 500;

const URL_SECONDS = 3600;

interface Found {
  data: Record<string, unknown>;
}

/** Reads by the same door as the SDK, so that the page shows what a function would get. */
async function read(cloud: Cloud, action: string, parameters: Record<string, unknown>): Promise<Found['data']> {
  try {
    const reply = await executeDatabase(cloud.store, action, { queryType: 'WHERE', ...parameters });
    return (reply as unknown as Found).data;
  } catch (error) {
    throw error instanceof WireError ? new HttpError(400, error.message) : error;
  }
}

/** The collections and how many documents each has. */
export async function listCollections(cloud: Cloud): Promise<unknown> {
  const names = [...cloud.store.collections.keys()].sort();
  const counted = names.map(async (collectionName) => {
    const { total } = await read(cloud, 'database.calculateDocument', { collectionName, query: '{}' });
    return { name: collectionName, count: total };
  });
  return await Promise.all(counted);
}

/** One page of the documents that match a query. */
export async function listDocuments(cloud: Cloud, search: URLSearchParams): Promise<unknown> {
  const collectionName = search.get('collection') ?? '';
  if (!cloud.store.collections.has(collectionName)) throw new HttpError(404, 'There is no such collection.');
  const query = search.get('query')?.trim() || '{}';
  const offset = Math.max(0, Math.floor(Number(search.get('page')) || 0)) * DOCUMENTS_PER_PAGE;
  const { total } = await read(cloud, 'database.calculateDocument', { collectionName, query });
  const limit = DOCUMENTS_PER_PAGE;
  const { list } = await read(cloud, 'database.getDocument', { collectionName, query, offset, limit });
  const documents = Array.isArray(list) ? list.map((json) => JSON.parse(String(json))) : [];
  return { total, offset, documents };
}

/** The files of the storage, each with an address that works for an hour. */
export async function listFiles({ storage }: Cloud): Promise<unknown> {
  const paths = await storage.files.list();
  const shown = paths.slice(0, FILES_SHOWN).map(async (path) => {
    const found = await storage.files.find(path);
    if (!found) return [];
    const { pathname, search } = new URL(temporaryUrl(storage, path, URL_SECONDS));
    const { size, type, changedAt } = found;
    return [{ path, size, type, changedAt, isShown: servedAs(type).isShown, url: pathname + search }];
  });
  return { total: paths.length, files: (await Promise.all(shown)).flat() };
}
