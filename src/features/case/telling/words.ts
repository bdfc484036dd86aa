import { translator } from '@/i18n/words';
import { telling } from '@/i18n/zh-CN/telling';

export const t = translator('telling', telling);
