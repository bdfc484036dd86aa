import '@/features/survey/errors';
import { FindingList } from '@/features/survey/findings/finding-list';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** What came out low at a school, and what is done about it. */
function FindingsPage() {
  const { school = '', round = '' } = useQuery();
  return <FindingList schoolId={school} round={round} />;
}

export default inLanguage(FindingsPage);
