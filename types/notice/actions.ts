import { ExactMoment, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { LANGUAGES } from '../core/language';
import * as z from '../core/zod';
import { NOTICE_KINDS } from './kind';
import { NoticeParams } from './params';
import { MOST_ASKED } from './template';
import { TemplateAnswer, TemplateName, TemplateView } from './template-view';

/** Where a page of an inbox ended: the next one begins behind this notice. */
const Cursor = z.strictObject({ at: ExactMoment, id: z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/)) });

/** One thing that the reader is told. */
export const NoticeView = z.object({
  id: z.string(),
  kind: z.enum(NOTICE_KINDS),
  params: NoticeParams,
  caseId: z.nullable(z.string()),
  at: Moment,
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** A page of an inbox, the newest first. */
export const InboxView = z.object({ unread: z.int(), notices: z.array(NoticeView), more: z.boolean() });
export type InboxView = z.infer<typeof InboxView>;

const SpokenLanguage = z.enum(LANGUAGES);
const Ledger = z.object({ templates: z.array(TemplateView) });
const Answers = z
  .array(z.strictObject({ template: TemplateName, answer: TemplateAnswer }))
  .check(z.minLength(1), z.maxLength(MOST_ASKED));

export const noticeActions = {
  inbox: reads(z.strictObject({ before: z.optional(Cursor) }), InboxView),
  /** All that had come by a moment. */
  'mark-read': writes(z.strictObject({ upTo: ExactMoment }), z.object({ upTo: Moment })),
  templates: reads(z.strictObject({}), Ledger),
  /** What somebody said to `wx.requestSubscribeMessage`: each acceptance is one message, in the language given. */
  accepted: writes(z.strictObject({ answers: Answers, language: SpokenLanguage }), Ledger),
  /** From now on the messages that were accepted are written in this language. */
  'set-language': writes(z.strictObject({ language: SpokenLanguage }), z.object({ language: SpokenLanguage })),
};
export type NoticeActions = typeof noticeActions;
