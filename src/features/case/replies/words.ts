import { translator } from '@/i18n/words';
import { replies } from '@/i18n/zh-CN/replies';

/** Saved replies, shipped and own. */
export const t = translator('replies', replies);
