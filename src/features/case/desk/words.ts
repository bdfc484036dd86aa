import { translator } from '@/i18n/words';
import { desk } from '@/i18n/zh-CN/desk';

/** Looking through the queue, searching, taking several cases at once. */
export const t = translator('desk', desk);
