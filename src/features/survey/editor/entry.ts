import { translator } from '@/i18n/words';
import { surveyEntries } from '@/i18n/zh-CN/survey-entries';
import { EDITOR_PAGES } from './pages';

const t = translator('surveyEntries', surveyEntries);

/** The row that leads to the questionnaires of a place. */
export const questionnairesEntry = () => ({
  ...{ id: 'questionnaires', title: t('questionnaires'), text: t('questionnaires.row'), icon: 'list' as const },
  pageOf: EDITOR_PAGES.list,
});
