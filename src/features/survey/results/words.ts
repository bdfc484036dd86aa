import { translator } from '@/i18n/words';
import { surveyResults } from '@/i18n/zh-CN/survey-results';

export const t = translator('surveyResults', surveyResults);
