import { _, conformanceCloud, type Data, idsOf } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* Regular expressions as the platform reads them: PCRE on UTF-8, without Unicode classes. Where JavaScript differs. */

const t = conformanceCloud(['v']);

const TEXTS = ['ab', 'a\nb', 'a\rb', 'b\n', '\u3000', ' \t', '中', '😀', 'A', 'x-y', 'a\u2028b', '1'];
const DOCUMENTS = TEXTS.map((v, at) => ({ _id: at.toString(16), v }));

const FINDS: [name: string, pattern: unknown, texts: string[]][] = [
  ['the whole text', /^ab$/, ['ab']],
  ['case', /^a$/i, ['A']],
  ['. is any character but \\n', /^a.b$/, ['a\rb', 'a\u2028b']],
  ['. with s is any', /^a.b$/s, ['a\nb', 'a\rb', 'a\u2028b']],
  ['. is a whole character', /^.$/, ['b\n', '\u3000', '中', '😀', 'A', '1']],
  ['$ stands before a last line break too', /b$/, ['ab', 'a\nb', 'a\rb', 'b\n', 'a\u2028b']],
  ['$ with m before every \\n, and no other line break', /a$/m, ['a\nb']],
  ['^ with m behind every \\n but a last one', /^(b|$)/m, ['a\nb', 'b\n']],
  ['white space is ASCII', /^\s+$/, [' \t']],
  ['and the wide space none', /^\S$/, ['b\n', '\u3000', '中', '😀', 'A', '1']],
  ['in a class too', /^[\s]+$/, [' \t']],
  ['negated', /^[^\s]$/, ['b\n', '\u3000', '中', '😀', 'A', '1']],
  ['its opposite in a class', /^[\S]$/, ['b\n', '\u3000', '中', '😀', 'A', '1']],
  ['a range of Chinese', /^[一-龥]$/, ['中']],
  ['digits', /^\d$/, ['1']],
  ['an escape JavaScript does not need', /x-y/, ['x-y']],
  ['a code', /^\x41$/, ['A']],
  ['as text with options', { $regex: '^AB$', $options: 'i' }, ['ab']],
  ['not', _.not(/[a-z]/), ['\u3000', ' \t', '中', '😀', 'A', '1']],
  ['in', _.in([/^x/, '1']), ['x-y', '1']],
];

const REFUSALS: [name: string, pattern: unknown][] = [
  ['\\u, which PCRE does not know', /[\u4e00-\u9fa5]/],
  ['a Unicode class', { $regex: '\\p{Han}' }],
  ['\\v, of several characters there', /\v/],
  ['a class that begins with ]', { $regex: '[]a]' }],
  ['a POSIX class', /[[:alpha:]]/],
  ['a look back of no fixed length', /(?<=a+)b/],
];

describe.each(['plain', 'indexed'])('%s', (name) => {
  const collection = () => t.db.collection(name);

  beforeAll(async () => {
    await collection().add({ data: DOCUMENTS });
  });

  it.each(FINDS)('%s', async (_name, v, texts) => {
    const { data } = await collection().where({ v }).orderBy('_id', 'asc').get();
    expect(data.map((each: Data) => each.v)).toEqual(texts);
  });

  it.each(REFUSALS)('refuses %s', async (_name, v) => {
    expect(await failureOf(collection().where({ v }).get())).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('does not support this regular expression'),
    });
  });
});

it('finds a pattern that is stored, by the same pattern', async () => {
  await t.db.collection('plain').add({ data: { _id: 'p', stored: /a/i } });
  const found = async (stored: unknown) => idsOf((await t.db.collection('plain').where({ stored }).get()).data);
  expect(await found(_.in([/a/i]))).toBe('p');
  expect(await found(/a/)).toBe('');
});
