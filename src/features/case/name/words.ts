import { translator } from '@/i18n/words';
import { access } from '@/i18n/zh-CN/access';

export const t = translator('access', access);
