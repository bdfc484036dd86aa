import { translator } from '@/i18n/words';
import { appointmentSessions } from '@/i18n/zh-CN/appointment-sessions';

export const t = translator('appointmentSessions', appointmentSessions);
