import { sdkEnvironment } from '../../../local-cloud';

/** What a failed call of the SDK throws. */
export interface SdkError {
  errCode: number;
  errMsg: string;
}

type Data = Record<string, unknown>;

export interface SdkDocument {
  get(): Promise<{ data: Data }>;
  update(options: { data: Data }): Promise<{ stats: { updated: number } }>;
  set(options: { data: Data }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkQuery {
  where(query: Data): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(projection: Data): SdkQuery;
  get(): Promise<{ data: Data[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Data; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkPipeline {
  match(query: Data): SdkPipeline;
  group(group: Data): SdkPipeline;
  project(projection: Data): SdkPipeline;
  lookup(lookup: Data): SdkPipeline;
  unwind(path: string): SdkPipeline;
  sort(order: Data): SdkPipeline;
  skip(count: number): SdkPipeline;
  limit(count: number): SdkPipeline;
  count(name: string): SdkPipeline;
  geoNear(options: Data): SdkPipeline;
  addFields(fields: Data): SdkPipeline;
  end(): Promise<{ list: Data[] }>;
  done(): unknown;
}

export interface SdkCollection extends SdkQuery {
  add(options: { data: Data | Data[] }): Promise<{ _id: string; ids?: string[] }>;
  doc(id: string | number): SdkDocument;
  aggregate(): SdkPipeline;
}

export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

type Operator = (...values: unknown[]) => Operator & { and: Operator; or: Operator };

export interface SdkDatabase {
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(work: (transaction: SdkTransaction) => Promise<T>): Promise<T>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  command: Record<string, Operator> & { aggregate: Record<string, Operator> & { pipeline(): SdkPipeline } };
  Geo: { Point(longitude: number, latitude: number): unknown };
}

interface FileResult {
  fileID: string;
  status: number;
  tempFileURL: string;
}

/** The part of wx-server-sdk that is used here; its own types do not fit what it returns. */
export interface Sdk {
  DYNAMIC_CURRENT_ENV: string;
  init(options: { env: string }): void;
  database(): SdkDatabase;
  getWXContext(): { OPENID?: string };
  callFunction(options: { name: string; data?: unknown }): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: {
    fileList: (string | { fileID: string; maxAge: number })[];
  }): Promise<{ fileList: FileResult[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: FileResult[] }>;
  openapi: { security: { msgSecCheck(options: Data): Promise<{ errCode: number }> } };
}

/** Points the real SDK at a local cloud; the SDK reads the address again at each request. */
export function loadSdk(admin: string): Sdk {
  Object.assign(process.env, sdkEnvironment(admin));
  const sdk = require('wx-server-sdk') as Sdk;
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });
  return sdk;
}

/** What a promise fails with; a success is a failure of the test. */
export async function failureOf(work: Promise<unknown>): Promise<SdkError> {
  try {
    await work;
  } catch (error) {
    return error as SdkError;
  }
  throw new Error('expected a failure');
}
