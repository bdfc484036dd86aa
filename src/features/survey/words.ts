import { translator } from '@/i18n/words';
import { surveyAnswer } from '@/i18n/zh-CN/survey-answer';

export const t = translator('surveyAnswer', surveyAnswer);
