import * as z from '../core/zod';

/** The subscribe messages that somebody can be sent. Which of WeChat's templates each is, is configuration. */
export const TEMPLATE_NAMES = [
  /** It is the reader's turn in a case. */
  'case-yours',
  /** Something happened in a case. */
  'case-moved',
  /** Something happened to the reader's name, account or roles. */
  'account',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];
export const TemplateName = z.enum(TEMPLATE_NAMES);

/** What somebody said to WeChat's question; `ban`: WeChat did not even ask, the template is switched off. */
export const ANSWERS = ['accept', 'reject', 'ban'] as const;
export const TemplateAnswer = z.enum(ANSWERS);
export type TemplateAnswer = (typeof ANSWERS)[number];

/** WeChat asks for so many at once at most. */
export const MOST_ASKED = 3;

/** One kind of message for its reader. `id`: WeChat's. `left`: how many may still come. `ask`: whether asking makes sense now. */
export const TemplateView = z.object({ name: TemplateName, id: z.string(), left: z.int(), ask: z.boolean() });
export type TemplateView = z.infer<typeof TemplateView>;
