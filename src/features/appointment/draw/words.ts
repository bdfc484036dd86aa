import { translator } from '@/i18n/words';
import { appointmentDraw } from '@/i18n/zh-CN/appointment-draw';

export const t = translator('appointmentDraw', appointmentDraw);
