import { translator } from '@/i18n/words';
import { surveyFindings } from '@/i18n/zh-CN/survey-findings';

export const t = translator('surveyFindings', surveyFindings);
