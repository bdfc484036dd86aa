import { translator } from '@/i18n/words';
import { daysOff } from '@/i18n/zh-CN/days-off';

export const t = translator('daysOff', daysOff);
