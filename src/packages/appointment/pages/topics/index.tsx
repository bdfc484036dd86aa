import '@/features/appointment/errors';
import { TopicsPage } from '@/features/appointment/topics/topics-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** What students want to talk about at a session. */
function SessionTopicsPage() {
  const { id = '' } = useQuery();
  return <TopicsPage id={id} />;
}

export default inLanguage(SessionTopicsPage);
