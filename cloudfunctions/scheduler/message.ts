import { shortTime, thing, time } from '@domain/notice/message-field';
import type { Language } from '@types_/core/language';
import type { NoticeDocument } from '../_kit/notice/notices';
import type { Template } from '../_kit/notice/templates';
import { type Words, wordsIn } from './i18n/words';

/** The pages that messages lead to. */
const CASE_PAGE = 'packages/case/pages/case/index';
const INBOX_PAGE = 'packages/notice/pages/inbox/index';

function filled(text: string, { params: { office = '', day = '', moment } }: Told, { dayText }: Words): string {
  const by = moment ? shortTime(new Date(moment)) : '';
  return thing(
    text
      .replace('{office}', office)
      .replace('{day}', day && dayText(day))
      .replace('{moment}', by),
  );
}

type Told = Pick<NoticeDocument, 'kind' | 'params' | 'caseId' | 'at'>;

/** A notice as `subscribeMessage.send` takes it: nobody's name and nothing that anybody wrote stands in it. Its title is WeChat's and Chinese. */
export function messageOf(notice: Told, { id, fields }: Template, openid: string, language: Language) {
  const words = wordsIn(language);
  const { what, todo } = words.messages[notice.kind];
  const values = {
    number: notice.params.number ?? '-',
    what: filled(what, notice, words),
    todo: filled(todo, notice, words),
    at: time(notice.at),
  };
  const data = Object.entries(fields).map(([ours, field]) => [field, { value: values[ours as keyof typeof values] }]);
  return {
    touser: openid,
    templateId: id,
    page: notice.caseId ? `${CASE_PAGE}?id=${notice.caseId}` : INBOX_PAGE,
    data: Object.fromEntries(data),
  };
}
