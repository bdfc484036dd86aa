import { league as en } from '@/i18n/en/league';
import { notice as enNotice } from '@/i18n/en/notice';
import { league as ko } from '@/i18n/ko/league';
import { notice as koNotice } from '@/i18n/ko/notice';
import { league as zh } from '@/i18n/zh-CN/league';
import { notice as zhNotice } from '@/i18n/zh-CN/notice';
import { wordsIn } from '../../cloudfunctions/scheduler/i18n/words';

test.each([
  ['zh-CN', zhNotice, zh],
  ['ko', koNotice, ko],
  ['en', enNotice, en],
] as const)(
  '%s: a call in vain promises no other one, for the third was the last; a no changes nothing that was said, or was not',
  (language, notice, league) => {
    const { what, todo } = wordsIn(language).messages['case-call-missed'];
    expect([notice['todo.case-call-missed'], what, todo].join()).not.toMatch(/还会|换一天|다시|again/);
    // Where silence closed it nobody said “not solved”, and who does not see the case reads nothing of it.
    expect(league['vouch.cost']).not.toMatch(/没解决|大家|해결 안 됨|모두|not solved|everybody/);
  },
);
