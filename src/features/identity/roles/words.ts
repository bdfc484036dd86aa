import { translator } from '@/i18n/words';
import { roles } from '@/i18n/zh-CN/roles';

export const t = translator('roles', roles);
