import fs from 'node:fs';
import path from 'node:path';
import { errorText } from '@/i18n/error-text';
import { fill } from '@/i18n/words';
import { agreement } from '@/i18n/zh-CN/agreement';
import { caseWords } from '@/i18n/zh-CN/case';
import { core } from '@/i18n/zh-CN/core';
import { demo } from '@/i18n/zh-CN/demo';
import { errors } from '@/i18n/zh-CN/errors';
import { identity } from '@/i18n/zh-CN/identity';
import { privacy } from '@/i18n/zh-CN/privacy';

const SRC = path.resolve(__dirname, '../../src');

/** All code of the client but the dictionaries, as one text. */
const code = fs
  .readdirSync(SRC, { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(path.join('i18n', 'zh-CN')))
  .map((file) => fs.readFileSync(path.join(SRC, file), 'utf8'))
  .join('\n');

/** Whether a key stands in the code, in full or as a template whose fixed beginning and end it has. */
const templates = [...code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].map(([, text = '']) => {
  const fixed = text.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.*')}$`);
});
const specific = templates.filter((pattern) => /[a-z]/i.test(pattern.source.replace(/\.\*/g, '')));
const isUsed = (key: string) => code.includes(`'${key}'`) || specific.some((pattern) => pattern.test(key));

const dictionaries = { core, caseWords, identity, demo, agreement, privacy };

describe('the texts', () => {
  test.each(Object.entries(dictionaries))('of %s are all used', (_, dictionary) => {
    expect(Object.keys(dictionary).filter((key) => !isUsed(key))).toEqual([]);
  });

  test.each(Object.entries({ ...dictionaries, errors }))(
    'of %s shout at nobody and call nobody 您',
    (_, dictionary) => {
      for (const text of Object.values<string>(dictionary)) expect(text).not.toMatch(/[!！]|您|亲/);
    },
  );

  test('a gap without a value stays to be seen', () => {
    expect(fill('{n} 件，{what}', { n: 3 })).toBe('3 件，{what}');
  });

  test('a problem with a field names the field and the limit', () => {
    const params = { field: 'text', problem: 'too-long', limit: 2000 };
    expect(errorText({ code: 'INPUT_INVALID', params })).toBe('内容最多 2000 个字，删短一点。');
  });
});
