import { translator } from '@/i18n/words';
import { schoolDays } from '@/i18n/zh-CN/school-days';

export const t = translator('schoolDays', schoolDays);
