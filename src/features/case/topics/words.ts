import { translator } from '@/i18n/words';
import { schoolTopics } from '@/i18n/zh-CN/school-topics';

export const t = translator('schoolTopics', schoolTopics);
