import { translator } from '@/i18n/words';
import { calling } from '@/i18n/zh-CN/calling';

export const t = translator('calling', calling);
