import { requestFailed } from '../errors';
import { type Document, isPlainObject } from './document';

/** What decoding needs to know: where the value is used, and the instant server dates stand for. */
export interface DecodeOptions {
  now: Date;
}

function number(text: unknown): number {
  const value = typeof text === 'string' || typeof text === 'number' ? Number(text) : Number.NaN;
  if (Number.isNaN(value) && text !== 'NaN')
    throw requestFailed(`[FailedOperation] not a number: ${JSON.stringify(text)}`);
  return value;
}

function date(content: unknown): Date {
  const value = isPlainObject(content) ? new Date(number(content.$numberLong)) : new Date(content as string | number);
  if (Number.isNaN(value.getTime())) throw requestFailed(`[FailedOperation] not a date: ${JSON.stringify(content)}`);
  return value;
}

function pattern(content: unknown): RegExp {
  if (!isPlainObject(content)) throw requestFailed('[FailedOperation] $regularExpression must be an object');
  const options = String(content.options ?? '');
  if (/[^imsu]/.test(options))
    throw requestFailed(`[FailedOperation] regular expression option not supported: ${options}`);
  try {
    return new RegExp(String(content.pattern), options);
  } catch (error) {
    throw requestFailed(`[FailedOperation] ${(error as Error).message}`);
  }
}

function serverDate(content: unknown, { now }: DecodeOptions): Date {
  const offset = isPlainObject(content) ? decode(content.offset ?? 0, { now }) : 0;
  return new Date(now.getTime() + number(offset));
}

const WRAPPERS = new Map<string, (content: unknown, options: DecodeOptions) => unknown>(
  Object.entries({
    $numberInt: number,
    $numberLong: number,
    $numberDouble: number,
    $date: date,
    $oid: (content) => String(content), // the service hands ids back as plain text
    $regularExpression: pattern,
    $tcb_server_date: serverDate,
  }),
);

/** Types of EJSON that wx-server-sdk never sends; refused rather than stored as something else. */
const UNSUPPORTED = new Set([
  '$numberDecimal',
  '$binary',
  '$timestamp',
  '$uuid',
  '$code',
  '$symbol',
  '$minKey',
  '$maxKey',
  '$undefined',
]);

/** Turns parsed EJSON, canonical or relaxed, into plain values; the input is not kept. */
export function decode(value: unknown, options: DecodeOptions): unknown {
  if (Array.isArray(value)) return value.map((item) => decode(item, options));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && entries.length === 1) {
    const [name, content] = first;
    const unwrap = WRAPPERS.get(name);
    if (unwrap) return unwrap(content, options);
  }
  if (first && UNSUPPORTED.has(first[0]))
    throw requestFailed(`[FailedOperation] local-cloud does not support ${first[0]}`);
  const result: Document = {};
  for (const [key, member] of entries) {
    if (key === '__proto__') throw requestFailed('[FailedOperation] __proto__ is not a field name');
    result[key] = decode(member, options);
  }
  return result;
}

/** Parses a string of EJSON. */
export function parseEjson(text: string, options: DecodeOptions): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw requestFailed('[FailedOperation] a document, query or update is not valid EJSON');
  }
  return decode(parsed, options);
}

function encodeNumber(value: number): string {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -0x80000000 && value <= 0x7fffffff) return `{"$numberInt":"${value}"}`;
    if (Number.isSafeInteger(value)) return `{"$numberLong":"${value}"}`;
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`;
}

/** Writes a value as canonical EJSON, the form of the wire and of the log. */
export function encode(value: unknown): string {
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`;
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (value instanceof RegExp) {
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${value.flags}"}}`;
  }
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${encode(member)}`);
  }
  return `{${members.join(',')}}`;
}
