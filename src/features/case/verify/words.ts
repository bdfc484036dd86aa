import { translator } from '@/i18n/words';
import { verify } from '@/i18n/zh-CN/verify';

export const t = translator('verify', verify);
