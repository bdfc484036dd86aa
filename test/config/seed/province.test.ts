import { execFileSync } from 'node:child_process';
import { INSTITUTION_KINDS, institutions, prefectures } from '../../../config/seed/province';

test('the province has 68 institutions in nine prefectures, each with one', () => {
  expect(institutions).toHaveLength(68);
  expect(prefectures).toHaveLength(9);
  expect(new Set(institutions.map(({ prefecture }) => prefecture))).toEqual(
    new Set(prefectures.map(({ code }) => code)),
  );
});

test('id, code and name are unique', () => {
  for (const key of ['id', 'code', 'name'] as const) {
    expect(new Set(institutions.map((institution) => institution[key])).size).toBe(68);
  }
});

test.each([
  ['吉林大学', '普通本科'],
  ['长春汽车职业技术大学', '高职'],
  ['四平职业大学', '高职'],
  ['长春财经学院', '民办高校'],
  ['长春东方职业学院', '民办高校'],
  ['长春大学旅游学院', '独立学院'],
])('%s is %s', (name, kind) => {
  expect(institutions.find((institution) => institution.name === name)?.kind).toBe(kind);
});

test('every kind is met, and the older name stands only where there is one', () => {
  expect(new Set(institutions.map(({ kind }) => kind))).toEqual(new Set(INSTITUTION_KINDS));
  expect(institutions.find(({ code }) => code === '10192')?.formerName).toBe('吉林化工学院');
  expect(institutions.find(({ code }) => code === '10183')).not.toHaveProperty('formerName');
});

test('a bad row is refused when the reader is loaded', () => {
  jest.isolateModules(() => {
    jest.doMock('../../../config/seed/prefectures.json', () => [
      { code: '2201', divisionCode: '220200', name: '长春市' },
    ]);
    expect(() => require('../../../config/seed/province')).toThrow(/prefectures\.json holds a bad row/);
  });
});

test('tsx reads it as the tools do', () => {
  const code = "console.log(require('./config/seed/province.ts').institutions.length)";
  expect(execFileSync(process.execPath, ['--import', 'tsx', '-e', code], { encoding: 'utf8' }).trim()).toBe('68');
});
