import '@/features/survey/errors';
import { QuestionnaireList } from '@/features/survey/editor/questionnaire-list';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** The questionnaires of a place. */
function QuestionnairesPage() {
  const { place = '' } = useQuery();
  return <QuestionnaireList place={place} />;
}

export default inLanguage(QuestionnairesPage);
