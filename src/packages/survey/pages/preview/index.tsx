import '@/features/survey/errors';
import { Preview } from '@/features/survey/editor/preview';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** A questionnaire as students will see it. */
function PreviewPage() {
  const { id = '' } = useQuery();
  return <Preview id={id} />;
}

export default inLanguage(PreviewPage);
