import { translator } from '@/i18n/words';
import { appointmentDoor } from '@/i18n/zh-CN/appointment-door';

export const t = translator('appointmentDoor', appointmentDoor);
