import type { Channel } from '@types_/appointment/channel';
import { translator } from '@/i18n/words';
import { appointmentMinutes } from '@/i18n/zh-CN/appointment-minutes';
import { appointmentSessions } from '@/i18n/zh-CN/appointment-sessions';

export const t = translator('appointmentMinutes', appointmentMinutes);

const sessionText = translator('appointmentSessions', appointmentSessions);

export const channelText = (channel: Channel): string => sessionText(`channel.${channel}`);
