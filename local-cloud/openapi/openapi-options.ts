import type { CheckedWord } from './checked-words';

/** A template of subscription messages: its fields, such as `thing1`; with `isLongTerm` one consent lasts. */
export interface TemplateDeclaration {
  fields: string[];
  isLongTerm?: boolean;
}

type Answer = Record<string, unknown>;

/** What stands behind cloud.openapi. */
export interface OpenApiOptions {
  /** Words that a text check finds, beside those of local-cloud itself; the first that matches decides. */
  words?: CheckedWord[];
  /** The templates of subscribeMessage.send by their id. */
  templates?: Record<string, TemplateDeclaration>;
  /** The pages a message may lead to; unchecked if absent. */
  pages?: string[];
  /** The function that gets the platform's push messages, such as the result of mediaCheckAsync. */
  messagePush?: string;
  /** How long a media check takes; 2 seconds by default (the platform: up to 30 minutes). */
  mediaCheckDelayMs?: number;
  /** Answers of further APIs, such as `{'wxacode.get': {…}}`; without one they are refused. */
  answers?: Record<string, Answer | ((data: Record<string, unknown>) => Answer)>;
}
