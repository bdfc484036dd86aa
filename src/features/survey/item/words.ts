import { translator } from '@/i18n/words';
import { surveyItem } from '@/i18n/zh-CN/survey-item';

export const t = translator('surveyItem', surveyItem);
