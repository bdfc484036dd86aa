import type { Language } from '@types_/core/language';
import type { NoticeKind } from '@types_/notice/kind';
import { english } from './en';
import { korean } from './ko';
import { chinese } from './zh-CN';

/**
 * What subscribe messages say in one language: what happened, and the one thing to do. A line holds 20 characters, Latin
 * ones too, and longer ones are cut; names of offices are Chinese, so other languages do without them.
 */
export interface Words {
  messages: Record<NoticeKind, { what: string; todo: string }>;
  /** A day, 12月3日. */
  dayText: (day: string) => string;
}

const WORDS: Record<Language, Words> = { 'zh-CN': chinese, ko: korean, en: english };

export const wordsIn = (language: Language): Words => WORDS[language];
