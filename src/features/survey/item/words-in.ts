import type { Language } from '@types_/core/language';
import type { Words } from '@types_/survey/questionnaire-schema';

/** What a questionnaire says, in a language that it need not have: Chinese it always has. */
export const wordsIn = (words: Words, language: Language): string => words[language] || words['zh-CN'];
