import { translator } from '@/i18n/words';
import { inside } from '@/i18n/zh-CN/inside';

/** Notes among those who handle a case, and more time for it. */
export const t = translator('inside', inside);
