import type { Dictionaries } from '@/i18n/dictionaries';
import { isLanguage, LANGUAGE_NAMES } from '@/i18n/language';
import { translator } from '@/i18n/words';
import { access } from '@/i18n/zh-CN/access';
import { exported } from '@/i18n/zh-CN/exported';
import { identity } from '@/i18n/zh-CN/identity';
import { notice } from '@/i18n/zh-CN/notice';
import { overview } from '@/i18n/zh-CN/overview';

export const t = translator('exported', exported);

/** Reads codes in words of one dictionary, under keys that begin alike; what is no code there is what somebody wrote. */
function reader<N extends keyof Dictionaries>(name: N, chinese: Dictionaries[N], prefix: string) {
  const words = translator(name, chinese);
  return (value: string): string => {
    const key = `${prefix}.${value}`;
    return key in chinese ? words(key as keyof Dictionaries[N] & string) : value;
  };
}

export const asRole = reader('identity', identity, 'role');
export const asTopic = reader('overview', overview, 'topic');
export const asRating = reader('overview', overview, 'rating');
export const asVerdict = reader('overview', overview, 'verdict');
export const asReason = reader('access', access, 'reason');
export const asTemplate = reader('notice', notice, 'template');
export const asStatus = reader('exported', exported, 'status');
export const asStep = reader('exported', exported, 'step');
export const asNotice = reader('exported', exported, 'notice');
export const asRequest = reader('exported', exported, 'request');
/** Languages are called as their own readers call them. */
export const asLanguage = (value: string): string => (isLanguage(value) ? LANGUAGE_NAMES[value] : value);
export const asAnswer = reader('exported', exported, 'answer');
