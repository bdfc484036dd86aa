import { COMMAND_NAMES } from '@types_/case/command';
import { CASE_STATUSES } from '@types_/case/status';
import type { Language } from '@types_/core/language';
import { ACCESS_REASONS } from '@types_/identity/access';
import { APPROVAL_KINDS, APPROVAL_STATES } from '@types_/identity/approval';
import { FACT_NAMES, type FactName, RECORD_NAMES } from '@types_/identity/personal-data';
import type { PersonalRecord } from '@types_/identity/personal-data-view';
import { NOTICE_KINDS } from '@types_/notice/kind';
import { TEMPLATE_NAMES } from '@types_/notice/template';
import { exportFile } from '@/features/identity/privacy/export-file';
import type { Dictionaries } from '@/i18n/dictionaries';
import { words as en } from '@/i18n/en/words';
import { words as ko } from '@/i18n/ko/words';
import { speak } from '@/i18n/language';

const AT = '2026-11-20T08:12:00.000Z';
/** Every code that a fact can have; other facts are what somebody wrote, or names of the school. */
const CODES: Partial<Record<FactName, readonly string[]>> = {
  role: ['representative', 'officer', 'union-admin', 'department', 'youth-league', 'province-viewer'],
  topic: ['canteen', 'part-time-work'],
  status: CASE_STATUSES,
  by: ['author', 'officer'],
  step: COMMAND_NAMES,
  solved: ['true', 'false'],
  rating: ['1', '5'],
  notice: NOTICE_KINDS,
  reason: ACCESS_REASONS,
  request: APPROVAL_KINDS,
  answer: APPROVAL_STATES,
  template: TEMPLATE_NAMES,
  language: ['ko', 'en'],
};
const MOMENTS: FactName[] = ['from', 'to', 'readAt'];
const valuesOf = (name: FactName) => CODES[name] ?? [MOMENTS.includes(name) ? AT : '4012'];

const facts = FACT_NAMES.flatMap((name) => valuesOf(name).map((value) => ({ name, value })));
const records: PersonalRecord[] = RECORD_NAMES.map((of) => ({ of, at: AT, facts }));

/** The file without the part that is for programs, and what its facts say. */
const readable = (html: string) => html.replace(/<pre>[\s\S]*<\/pre>/, '');
const said = (html: string) => [...html.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, value]) => value);
const made = () => exportFile(records, new Date(AT));

afterEach(() => speak({ language: 'zh-CN', words: {} }));

const OTHERS: [Language, Dictionaries][] = [
  ['ko', ko],
  ['en', en],
];
test.each(OTHERS)('in %s no Chinese stands in the file but what somebody wrote', (language, words) => {
  speak({ language, words });
  expect(made()).toContain(`<html lang="${language}">`);
  expect(readable(made())).not.toMatch(/[\p{Script=Han}，。：；？、]/u);
});

test.each([['zh-CN', {}] as [Language, Partial<Dictionaries>], ...OTHERS])(
  'in %s every code is put in words',
  (language, words) => {
    speak({ language, words });
    const codes = Object.values(CODES).flat();
    expect(said(made()).filter((value) => codes.includes(value ?? ''))).toEqual([]);
  },
);

test('what somebody wrote stays as it is, and is no part of the page', () => {
  const written = { of: 'letter', at: AT, facts: [{ name: 'reason', value: '核对 <b>七舍</b>' }] } as const;
  const html = exportFile([{ ...written, facts: [...written.facts] }], new Date(AT));
  expect(said(html)).toEqual(['核对 &lt;b&gt;七舍&lt;/b&gt;']);
});
