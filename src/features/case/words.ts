import { translator } from '@/i18n/words';
import { caseWords } from '@/i18n/zh-CN/case';

/** Words of the pages about cases; the first page has its own (src/i18n/overview-text.ts). */
export const t = translator('case', caseWords);
