import '@/features/survey/errors';
import { WhoPage } from '@/features/survey/editor/who-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Whom an item of a questionnaire is asked of. */
function Who() {
  const { id = '', item = '' } = useQuery();
  return <WhoPage id={id} item={item} />;
}

export default inLanguage(Who);
