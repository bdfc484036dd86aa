import { isPlainObject } from './database/document';
import type { ExplainLine } from './database/query-watch';
import type { IndexDeclaration } from './database/secondary-index';
import { StartupError } from './errors';
import type { CallRecord } from './functions/call-record';
import type { Limits } from './functions/limits';
import type { OpenApiOptions } from './openapi/openapi-options';

/** A collection and its indexes, in the shape of cloudbaserc.json. */
export interface CollectionDeclaration {
  collectionName: string;
  createIndexes?: { name: string; unique?: boolean; keys: { name: string; direction: '1' | '-1' | 1 | -1 }[] }[];
}

/** How a local cloud is started. */
export interface LocalCloudOptions {
  dataDir: string;
  /** 0, the default, takes any free port. */
  port?: number;
  collections?: CollectionDeclaration[];
  /** Collections come into being when they are first used; for tests. */
  autoCreate?: boolean;
  functionsDir?: string;
  webDir?: string;
  /** What GET /people answers. */
  people?: unknown[];
  env?: string;
  /** Variables for the functions beside those of the platform. */
  functionEnv?: Record<string, string>;
  workersPerFunction?: number;
  /** Start one worker per function at once; default true. */
  warm?: boolean;
  allowOrigins?: string[];
  /** False acknowledges writes before they are on the disk. */
  fsync?: boolean;
  /** Content types POST /upload accepts beside images. */
  uploadTypes?: string[];
  onCall?: (call: CallRecord) => void;
  /** Bytes of the database's log from which it may be compacted; 64 MB by default. */
  compactAt?: number;
  /** Bytes of documents that are kept parsed as well, at three times the room; 4 MB by default. For whoever reads all of them again and again. */
  keepParsed?: number;
  /** Told what served each query; for tests and for whoever looks for a missing index. */
  explain?: (line: ExplainLine) => void;
  /** What cloud.openapi knows: risky words, templates, the function for message push. */
  openapi?: OpenApiOptions;
  /** Limits other than the platform's. */
  limits?: Partial<Limits>;
  /** False: timers fire only by hand; default true. */
  timers?: boolean;
  /** A clock in place of the real one: timers, pushes and expiry go by it, and nothing is due before `tick()`. */
  now?: () => Date;
}

/** The indexes of each declared collection. */
export function indexesOf(collections: readonly CollectionDeclaration[]): Map<string, IndexDeclaration[]> {
  const indexes = new Map<string, IndexDeclaration[]>();
  for (const { collectionName, createIndexes = [] } of collections) {
    indexes.set(
      collectionName,
      createIndexes.map((index) => ({
        name: index.name,
        unique: index.unique === true,
        fields: index.keys.map((key) => key.name),
        directions: index.keys.map((key) => (Number(key.direction) === -1 ? -1 : 1)),
      })),
    );
  }
  return indexes;
}

function isIndex(value: unknown): boolean {
  return (
    isPlainObject(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.keys) &&
    value.keys.every((key) => isPlainObject(key) && typeof key.name === 'string')
  );
}

function isCollection(value: unknown): value is CollectionDeclaration {
  if (!isPlainObject(value) || typeof value.collectionName !== 'string') return false;
  const { createIndexes = [] } = value;
  return Array.isArray(createIndexes) && createIndexes.every(isIndex);
}

/** Reads declarations from parsed JSON: a list of collections, or an object with one under `collections`. */
export function parseCollections(value: unknown): CollectionDeclaration[] {
  const list = isPlainObject(value) ? value.collections : value;
  if (!Array.isArray(list))
    throw new StartupError('The collections must be a list, or an object with a list under "collections".');
  const wrong = list.findIndex((entry) => !isCollection(entry));
  if (wrong >= 0)
    throw new StartupError(
      `Entry ${wrong} of the collections needs collectionName and, if any, createIndexes with name and keys.`,
    );
  return list.filter(isCollection);
}
