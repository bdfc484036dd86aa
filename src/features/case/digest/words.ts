import { translator } from '@/i18n/words';
import { digests } from '@/i18n/zh-CN/digests';

/** Words about digests. */
export const t = translator('digests', digests);
