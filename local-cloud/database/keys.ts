import { isPlainObject } from './document';

/*
 * Values as strings that sort as the values do, in MongoDB's order of types. Each is self-delimiting, so that keys of
 * several fields are simply put one after the other and a shorter key is a prefix of the longer ones.
 */

const TAG = {
  empty: '\x01',
  nothing: '\x02',
  number: '\x03',
  text: '\x04',
  object: '\x05',
  array: '\x06',
  boolean: '\x08',
  date: '\x09',
  pattern: '\x0b',
};
const END = '\x00';

/** Sorts after every continuation of a key, for "everything that starts with …". */
export const AFTER_ALL = '\uffff';

const float = new DataView(new ArrayBuffer(8));

function numberKey(value: number): string {
  // MongoDB sorts NaN before all numbers; 0 and -0 are one value.
  if (Number.isNaN(value)) return '\x00\x00\x00\x00';
  float.setFloat64(0, value === 0 ? 0 : value);
  let high = float.getUint32(0);
  let low = float.getUint32(4);
  // IEEE 754 bits sort as unsigned integers once the sign bit is flipped, and all bits of a negative number.
  if (high & 0x80000000) {
    high = ~high >>> 0;
    low = ~low >>> 0;
  } else {
    high = (high ^ 0x80000000) >>> 0;
  }
  return String.fromCharCode(high >>> 16, high & 0xffff, low >>> 16, low & 0xffff);
}

/** True if a text sorts by its UTF-16 units as by its code points, as nearly all do. */
export function isInPointOrder(text: string): boolean {
  return !/[\ud800-\uffff]/.test(text);
}

/** UTF-16 units so that they sort as code points do: surrogates, which stand for the highest, behind all others. */
function inPointOrder(text: string): string {
  return text.replace(/[\ud800-\uffff]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return String.fromCharCode(code >= 0xe000 ? code - 0x800 : code + 0x2000);
  });
}

function textKey(value: string): string {
  const text = inPointOrder(value);
  // \x00 ends a text, so it and the escape character are written as two characters, still in order.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped here
  return text.replace(/[\x00\x01]/g, (character) => (character === '\x00' ? '\x01\x01' : '\x01\x02')) + END;
}

/** The sortable key of one value; undefined counts as null. */
export function valueKey(value: unknown): string {
  if (value === null || value === undefined) return TAG.nothing;
  if (typeof value === 'number') return TAG.number + numberKey(value);
  if (typeof value === 'string') return TAG.text + textKey(value);
  if (typeof value === 'boolean') return TAG.boolean + (value ? '1' : '0');
  if (value instanceof Date) return TAG.date + numberKey(value.getTime());
  if (value instanceof RegExp) return TAG.pattern + textKey(String(value));
  if (Array.isArray(value)) return TAG.array + value.map(valueKey).join('') + END;
  if (isPlainObject(value)) {
    // Objects compare field by field: by the type of the value, then by name, then by the value.
    const members = Object.entries(value).map(([name, member]) => {
      const key = valueKey(member);
      return key.charAt(0) + textKey(name) + key.slice(1);
    });
    return TAG.object + members.join('') + END;
  }
  return TAG.text + textKey(String(value));
}

/** The key of what an index holds of a document: undefined stands for an empty array, which comes before null. */
export function entryKey(value: unknown): string {
  return value === undefined ? TAG.empty : valueKey(value);
}

/** What the keys of all values of this one's type begin with. */
export function typeOf(value: unknown): string {
  return valueKey(value).charAt(0);
}

/** Sorts after all keys that begin with this character, and before all others that sort after it. */
export function nextType(type: string): string {
  return String.fromCharCode(type.charCodeAt(0) + 1);
}

/** The same key for a field that an index keeps downwards: it sorts the other way round, still before AFTER_ALL. */
export function downwards(key: string): string {
  let turned = '';
  for (let at = 0; at < key.length; at++) turned += String.fromCharCode(0xffff - key.charCodeAt(at));
  return turned;
}

/** The key a document is stored under: the number 1 and the text "1" are different documents. */
export function documentKey(id: unknown): string | undefined {
  if (typeof id === 'string') return `s${id}`;
  if (typeof id === 'number' && Number.isFinite(id)) return `n${id}`;
  return undefined;
}
