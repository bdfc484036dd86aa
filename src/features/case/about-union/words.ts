import { translator } from '@/i18n/words';
import { aboutUnion } from '@/i18n/zh-CN/about-union';

export const t = translator('aboutUnion', aboutUnion);
