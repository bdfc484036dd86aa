import { translator } from '@/i18n/words';
import { privacy } from '@/i18n/zh-CN/privacy';

export const t = translator('privacy', privacy);
