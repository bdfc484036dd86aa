import { translator } from '@/i18n/words';
import { surveyTexts } from '@/i18n/zh-CN/survey-texts';

export const t = translator('surveyTexts', surveyTexts);
