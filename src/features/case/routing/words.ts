import { translator } from '@/i18n/words';
import { routing } from '@/i18n/zh-CN/routing';

export const t = translator('routing', routing);
