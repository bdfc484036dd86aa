import '@/features/survey/errors';
import { FindingPage } from '@/features/survey/findings/finding-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One of them: who does what by when, and what was done. */
function OneFindingPage() {
  const { id = '' } = useQuery();
  return <FindingPage id={decodeURIComponent(id)} />;
}

export default inLanguage(OneFindingPage);
