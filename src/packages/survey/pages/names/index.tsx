import '@/features/survey/errors';
import { NamesPage } from '@/features/survey/editor/names-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Words of a questionnaire that students are called by. */
function Names() {
  const { id = '' } = useQuery();
  return <NamesPage id={id} />;
}

export default inLanguage(Names);
