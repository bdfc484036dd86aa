import { caseWords as en } from '@/i18n/en/case';
import { notice as enNotice } from '@/i18n/en/notice';
import { caseWords as ko } from '@/i18n/ko/case';
import { notice as koNotice } from '@/i18n/ko/notice';
import { caseWords as zh } from '@/i18n/zh-CN/case';
import { notice as zhNotice } from '@/i18n/zh-CN/notice';
import { wordsIn } from '../../cloudfunctions/scheduler/i18n/words';

const UNION = /学生会|值班干部|학생회|union|officer/i;
/** What a student reads of a case that may be about the union: the youth league asks and refuses as the union does. */
const NOTICES = ['kind.case-asked', 'kind.case-refused', 'kind.case-still-asked', 'todo.case-still-asked'] as const;
const WORDS = ['case.over.refused', 'case.supplementTitle', 'photos.waiting.author', 'meta.refuse'] as const;

test.each([
  ['zh-CN', zhNotice, zh],
  ['ko', koNotice, ko],
  ['en', enNotice, en],
] as const)(
  '%s: no word to a student speaks in the union’s name where another office may have acted',
  (language, notice, words) => {
    for (const key of NOTICES) expect([key, notice[key]]).toEqual([key, expect.not.stringMatching(UNION)]);
    for (const key of NOTICES.slice(0, 3)) expect(notice[key]).toContain('{office}');
    for (const key of WORDS) expect([key, words[key]]).toEqual([key, expect.not.stringMatching(UNION)]);
    const { messages } = wordsIn(language);
    for (const kind of ['case-asked', 'case-refused', 'case-still-asked'] as const)
      expect(Object.values(messages[kind]).join()).not.toMatch(UNION);
  },
);
