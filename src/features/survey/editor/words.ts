import { translator } from '@/i18n/words';
import { surveyEditor } from '@/i18n/zh-CN/survey-editor';

export const t = translator('surveyEditor', surveyEditor);
