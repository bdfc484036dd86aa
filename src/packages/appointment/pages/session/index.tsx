import { SessionPage } from '@/features/appointment/sessions/session-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One session, as a student sees it. */
function StudentSessionPage() {
  const { id = '' } = useQuery();
  return <SessionPage id={id} />;
}

export default inLanguage(StudentSessionPage);
