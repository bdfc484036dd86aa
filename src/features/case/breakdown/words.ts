import { translator } from '@/i18n/words';
import { breakdown } from '@/i18n/zh-CN/breakdown';

export const t = translator('breakdown', breakdown);
