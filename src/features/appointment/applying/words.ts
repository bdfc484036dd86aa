import { translator } from '@/i18n/words';
import { appointmentApplying } from '@/i18n/zh-CN/appointment-applying';

export const t = translator('appointmentApplying', appointmentApplying);
