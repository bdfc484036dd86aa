import { TEMPLATE_OF } from '@domain/notice/template-of';
import { LANGUAGES } from '@types_/core/language';
import type { NoticeKind } from '@types_/notice/kind';
import { wordsIn } from '../../cloudfunctions/scheduler/i18n/words';
import { messageOf } from '../../cloudfunctions/scheduler/message';
import templates from '../../config/templates.json';

const KINDS = Object.keys(TEMPLATE_OF) as NoticeKind[];
/** The longest day in each language, and an office whose name has four characters. */
const params = { number: '10183-261231-7KQ4M', office: '学工办公', day: '2026-12-31' };

const every = LANGUAGES.flatMap((language) => KINDS.map((kind) => [language, kind] as const));
test.each(every)('%s %s: no line of a message has to be cut', (language, kind) => {
  const notice = { kind, params, caseId: 'a-case', at: new Date('2026-12-01T08:00:00Z') };
  const { data } = messageOf(notice, templates[TEMPLATE_OF[kind]], 'openid', language);
  const values = Object.values(data as Record<string, { value: string }>).map(({ value }) => value);
  for (const value of values) expect(value).not.toContain('…');
  // Names of offices stay Chinese: other languages do without them.
  if (language !== 'zh-CN') expect(values.join('')).not.toMatch(/[\p{Script=Han}，。：；？、]/u);
  expect(values.join('')).not.toMatch(/[!！{}]|您|please/i);
});

test.each([
  ['zh-CN', '12月3日'],
  ['ko', '12월 3일'],
  ['en', '3 Dec'],
] as const)('%s has its own days', (language, day) => {
  expect(wordsIn(language).dayText('2026-12-03')).toBe(day);
});
