import { translator } from '@/i18n/words';
import { departments } from '@/i18n/zh-CN/departments';

export const t = translator('departments', departments);
