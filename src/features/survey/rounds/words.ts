import { translator } from '@/i18n/words';
import { surveyRounds } from '@/i18n/zh-CN/survey-rounds';

export const t = translator('surveyRounds', surveyRounds);
