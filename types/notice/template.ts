/** The subscribe messages that somebody can be sent. Which of WeChat's templates each is, is configuration. */
export const TEMPLATE_NAMES = [
  /** It is the reader's turn in a case. */
  'case-yours',
  /** Something happened in a case. */
  'case-moved',
  /** Something happened to the reader's name, account or roles. */
  'account',
  /** A survey asks the reader, or ends soon. */
  'survey',
  /** A session that the reader wants to come to. */
  'appointment',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What somebody said to WeChat's question; `ban`: WeChat did not even ask, the template is switched off. */
export const ANSWERS = ['accept', 'reject', 'ban'] as const;
export type TemplateAnswer = (typeof ANSWERS)[number];

/** WeChat asks for so many at once at most. */
export const MOST_ASKED = 3;
