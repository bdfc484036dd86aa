import { translator } from '@/i18n/words';
import { agreement } from '@/i18n/zh-CN/agreement';

export const t = translator('agreement', agreement);
