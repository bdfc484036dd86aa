import { translator } from '@/i18n/words';
import { demo } from '@/i18n/zh-CN/demo';

export const t = translator('demo', demo);
