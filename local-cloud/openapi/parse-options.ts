import { isPlainObject } from '../database/document';
import { StartupError } from '../errors';
import type { OpenApiOptions } from './openapi-options';

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isWord(value: unknown): boolean {
  return (
    isPlainObject(value) &&
    typeof value.word === 'string' &&
    typeof value.label === 'number' &&
    ['pass', 'review', 'risky'].includes(String(value.suggest))
  );
}

function isTemplate(value: unknown): boolean {
  return (
    isPlainObject(value) &&
    isTextList(value.fields) &&
    (value.isLongTerm === undefined || typeof value.isLongTerm === 'boolean')
  );
}

/** What each member must be, in words and as a check. */
const MEMBERS: Readonly<Record<keyof OpenApiOptions, [shape: string, check: (value: unknown) => boolean]>> = {
  words: ['a list of {word, suggest, label}', (value) => Array.isArray(value) && value.every(isWord)],
  templates: ['{id: {fields: [name]}}', (value) => isPlainObject(value) && Object.values(value).every(isTemplate)],
  pages: ['a list of paths', isTextList],
  messagePush: ['the name of a function', (value) => typeof value === 'string'],
  mediaCheckDelayMs: ['a number of milliseconds', (value) => typeof value === 'number' && value >= 0],
  answers: ['{api: {…}}', (value) => isPlainObject(value) && Object.values(value).every(isPlainObject)],
};

function isMember(name: string): name is keyof OpenApiOptions {
  return Object.hasOwn(MEMBERS, name);
}

function isOpenApiOptions(value: unknown): value is OpenApiOptions {
  if (!isPlainObject(value)) throw new StartupError('The openapi file must be a JSON object.');
  for (const [name, member] of Object.entries(value)) {
    if (!isMember(name))
      throw new StartupError(`The openapi file knows no ${name}, only ${Object.keys(MEMBERS).join(', ')}.`);
    const [shape, check] = MEMBERS[name];
    if (!check(member)) throw new StartupError(`In the openapi file ${name} must be ${shape}.`);
  }
  return true;
}

/** Reads the options of cloud.openapi from parsed JSON. */
export function parseOpenApiOptions(value: unknown): OpenApiOptions {
  return isOpenApiOptions(value) ? value : {};
}
