import { startLocalCloud } from '../../local-cloud';
import { parseOpenApiOptions } from '../../local-cloud/openapi/parse-options';
import { fits } from '../../local-cloud/openapi/template-fields';
import { temporaryFolder } from './support/temporary-folder';

const otherFolder = temporaryFolder();

describe('a field of a template', () => {
  const RIGHT: [string, string[]][] = [
    ['thing1', ['二十个以内的字符', 'x'.repeat(20), '字'.repeat(20), 'a, 1!']],
    ['number2', ['1', '-1.5', '9'.repeat(32)]],
    ['letter1', ['abcXYZ']],
    ['symbol1', ['!?*']],
    ['character_string1', ['A-1 b', '1'.repeat(32)]],
    ['time1', ['15:01', '15:01:02', '2019年10月1日 15:01', '08:00~09:30']],
    ['date1', ['2019年10月1日', '2019年10月1日 15:01', '2018-01-01', '2018/01/01', '10月1日', '2019年10月']],
    ['amount1', ['¥12.50', '12元', '1234567890']],
    ['phone_number1', ['+86-0766-66888866']],
    ['car_number1', ['粤A8Z888挂', '粤A12345']],
    ['name1', ['张三', 'John Smith', '张John']],
    ['phrase12', ['配送中', '五个字以内']],
  ];
  const WRONG: [string, string[]][] = [
    ['thing1', ['', 'x'.repeat(21), 'two\nlines']],
    ['number1', ['one', '1,5', '9'.repeat(33)]],
    ['letter1', ['a1', 'x'.repeat(33)]],
    ['symbol1', ['a', '!!!!!!']],
    ['character_string1', ['中文', 'x'.repeat(33)]],
    ['time1', ['noon', '1501']],
    ['date1', ['today', '2019年', '20190101']],
    ['amount1', ['12345678901', 'abc']],
    ['phone_number1', ['1'.repeat(18), 'call me']],
    ['car_number1', ['粤A8Z88889挂']],
    ['name1', ['字'.repeat(11), 'x'.repeat(21), '张3']],
    ['phrase1', ['六个字就太长', 'ab', '办结1']],
    ['nosuch1', ['x']],
  ];
  const flat = (table: [string, string[]][]) =>
    table.flatMap(([field, values]) => values.map((value) => [field, value]));

  it.each(flat(RIGHT))('%s takes %j', (field = '', value = '') => expect(fits(field, value)).toBe(true));
  it.each(flat(WRONG))('%s does not take %j', (field = '', value = '') => expect(fits(field, value)).toBe(false));

  it('of no known kind is told at the start', async () => {
    const templates = { wrong: { fields: ['title1'] } };
    await expect(startLocalCloud({ dataDir: otherFolder, openapi: { templates } })).rejects.toThrow(
      'The template wrong has the field title1 of no known kind.',
    );
  });
});

describe('a file of options', () => {
  it('is taken as it is when it has the right shape', () => {
    const given = {
      words: [{ word: 'x', suggest: 'risky', label: 20001 }],
      templates: { id: { fields: ['thing1'], isLongTerm: true } },
      pages: ['pages/a'],
      messagePush: 'hears',
      mediaCheckDelayMs: 0,
      answers: { 'wxacode.get': {} },
    };
    expect(parseOpenApiOptions(given)).toBe(given);
    expect(parseOpenApiOptions({})).toEqual({});
  });

  it.each([
    [[], 'must be a JSON object'],
    [{ template: {} }, 'knows no template, only words, templates'],
    [{ constructor: 1 }, 'knows no constructor'],
    [{ words: ['x'] }, 'words must be a list of'],
    [{ words: [{ word: 'x', suggest: 'bad', label: 1 }] }, 'words must be'],
    [{ templates: { id: ['thing1'] } }, 'templates must be'],
    [{ pages: 'x' }, 'pages must be'],
    [{ messagePush: 1 }, 'messagePush must be'],
    [{ mediaCheckDelayMs: -1 }, 'mediaCheckDelayMs must be'],
    [{ answers: { 'a.b': 1 } }, 'answers must be'],
  ])('%j is refused: %s', (given, message) => {
    expect(() => parseOpenApiOptions(given)).toThrow(message);
  });
});
