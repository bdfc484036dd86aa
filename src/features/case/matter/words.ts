import { translator } from '@/i18n/words';
import { matters } from '@/i18n/zh-CN/matters';

/** Words about 议题. */
export const t = translator('matters', matters);
