import { translator } from '@/i18n/words';
import { danger } from '@/i18n/zh-CN/danger';

export const t = translator('danger', danger);
