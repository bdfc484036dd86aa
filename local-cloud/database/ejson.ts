import { type Document, isPlainObject } from './document';
import { failed } from './fail';

/** What decoding needs to know: where the value is used, and the instant server dates stand for. */
export interface DecodeOptions {
  now: Date;
}

/** Deeper than any document MongoDB stores (100), with room for the operators around one in a query. */
const DEEPEST = 200;

function numberOf(kind: RegExp): (text: unknown) => number {
  return (text) => {
    const value = typeof text === 'number' ? text : Number(text);
    if (typeof text === 'string' ? !kind.test(text) : typeof text !== 'number')
      throw failed(`not a number: ${JSON.stringify(text)}`);
    return value;
  };
}

const whole = numberOf(/^[+-]?\d+$/);
const double = numberOf(/^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?Infinity|NaN)$/);

function int(text: unknown): number {
  const value = whole(text);
  if (value < -(2 ** 31) || value >= 2 ** 31) throw failed(`not an int32: ${JSON.stringify(text)}`);
  return value;
}

/** The nearest double, as the SDK reads a long too: JavaScript has no other numbers. */
function long(text: unknown): number {
  const value = whole(text);
  if (value < -(2 ** 63) || value > 2 ** 63) throw failed(`not an int64: ${JSON.stringify(text)}`);
  return value;
}

function date(content: unknown): Date {
  const milliseconds = isPlainObject(content) ? long(content.$numberLong) : content;
  const value = typeof milliseconds === 'number' || typeof milliseconds === 'string' ? new Date(milliseconds) : null;
  if (!value || Number.isNaN(value.getTime())) throw failed(`not a date: ${JSON.stringify(content)}`);
  return value;
}

function objectId(content: unknown): string {
  if (typeof content !== 'string' || !/^[\da-f]{24}$/i.test(content))
    throw failed(`not an ObjectId: ${JSON.stringify(content)}`);
  return content; // the service hands ids back as plain text
}

/** Patterns as they came: JavaScript rewrites them, as / to \\/. */
const written = new WeakMap<RegExp, string>();

function pattern(content: unknown): RegExp {
  if (!isPlainObject(content)) throw failed('$regularExpression must be an object');
  const { options = '' } = content;
  if (typeof content.pattern !== 'string' || typeof options !== 'string')
    throw failed('$regularExpression needs texts');
  if (/[^imsu]/.test(options)) throw failed(`regular expression option not supported: ${options}`);
  try {
    const made = new RegExp(content.pattern, options);
    written.set(made, content.pattern);
    return made;
  } catch (error) {
    throw failed(`${(error as Error).message}`);
  }
}

function serverDate(content: unknown, { now }: DecodeOptions): Date {
  const offset = isPlainObject(content) ? decode(content.offset ?? 0, { now }) : 0;
  const value = typeof offset === 'number' ? new Date(now.getTime() + offset) : null;
  if (!value || Number.isNaN(value.getTime())) throw failed('the offset of a server date must be a number');
  return value;
}

const WRAPPERS = new Map<string, (content: unknown, options: DecodeOptions) => unknown>(
  Object.entries({
    $numberInt: int,
    $numberLong: long,
    $numberDouble: double,
    $date: date,
    $oid: objectId,
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
export function decode(value: unknown, options: DecodeOptions, depth = 0): unknown {
  if (depth > DEEPEST) throw failed(`nested deeper than ${DEEPEST} levels`);
  if (Array.isArray(value)) return value.map((item) => decode(item, options, depth + 1));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && entries.length === 1) {
    const [name, content] = first;
    const unwrap = WRAPPERS.get(name);
    if (unwrap) return unwrap(content, options);
  }
  if (first && UNSUPPORTED.has(first[0])) throw failed(`local-cloud does not support ${first[0]}`);
  const result: Document = {};
  for (const [key, member] of entries) {
    if (key === '__proto__') throw failed('__proto__ is not a field name');
    result[key] = decode(member, options, depth + 1);
  }
  return result;
}

/** Parses a string of EJSON. */
export function parseEjson(text: string, options: DecodeOptions): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw failed('a document, query or update is not valid EJSON');
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
    return `{"$regularExpression":{"pattern":${JSON.stringify(written.get(value) ?? value.source)},"options":"${value.flags}"}}`;
  }
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${encode(member)}`);
  }
  return `{${members.join(',')}}`;
}
