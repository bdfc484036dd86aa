import { translator } from '@/i18n/words';
import { identity } from '@/i18n/zh-CN/identity';

export const t = translator('identity', identity);
