import type { Language } from '@types_/core/language';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';

/**
 * Says in which language WeChat's messages are to be written from now on. Nobody waits for it: when it does not arrive,
 * the next acceptance brings the language along.
 */
export const tellLanguage = (language: Language): void => void call('notice', 'set-language', { language }, newKey());
