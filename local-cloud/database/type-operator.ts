import { isPlainObject } from './document';
import { failed } from './fail';
import { valuesAt } from './leaves';

type TypeTest = (value: unknown) => boolean;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isInt32 = (value: unknown) => isNumber(value) && Number.isInteger(value) && value === (value | 0);

/** Numbers are stored as JavaScript has them: which BSON type one had on the wire is told by its value. */
const TESTS: readonly [name: string, code: number, test: TypeTest][] = [
  ['double', 1, (value) => isNumber(value) && !Number.isSafeInteger(value)],
  ['string', 2, (value) => typeof value === 'string'],
  ['object', 3, isPlainObject],
  ['array', 4, Array.isArray],
  ['bool', 8, (value) => typeof value === 'boolean'],
  ['date', 9, (value) => value instanceof Date],
  ['null', 10, (value) => value === null],
  ['regex', 11, (value) => value instanceof RegExp],
  ['int', 16, isInt32],
  ['long', 18, (value) => Number.isSafeInteger(value) && !isInt32(value)],
];

function testOf(type: unknown): TypeTest {
  if (type === 'number') return isNumber;
  const found = TESTS.find(([name, code]) => name === type || code === type);
  if (!found) throw failed(`$type: local-cloud does not know the type ${JSON.stringify(type)}`);
  return found[2];
}

/** $type of a field, or of an element where the field is an array. */
export function typeOperator(path: string, operand: unknown): (document: unknown) => boolean {
  const tests = (Array.isArray(operand) ? operand : [operand]).map(testOf);
  if (tests.length === 0) throw failed('$type must match at least one type');
  return (document) => valuesAt(document, path).some((value) => tests.some((test) => test(value)));
}
