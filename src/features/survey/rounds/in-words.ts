import type { Words } from '@types_/survey/questionnaire-schema';
import { currentLanguage } from '@/i18n/language';

/** What a questionnaire says in the reader's language, as far as it has it. */
export const inWords = (words: Words): string => words[currentLanguage()] ?? words['zh-CN'];
