import '@/features/survey/errors';
import { QuestionnaireEditor } from '@/features/survey/editor/questionnaire-editor';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One questionnaire, to be written. */
function QuestionnairePage() {
  const { place = '', id = '', from = '' } = useQuery();
  return <QuestionnaireEditor {...{ place, id, from }} />;
}

export default inLanguage(QuestionnairePage);
