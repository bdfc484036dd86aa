import { translator } from '@/i18n/words';
import { outcome } from '@/i18n/zh-CN/outcome';

export const t = translator('outcome', outcome);
