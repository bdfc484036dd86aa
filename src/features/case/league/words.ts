import { translator } from '@/i18n/words';
import { league } from '@/i18n/zh-CN/league';

export const l = translator('league', league);
