import '@/features/appointment/errors';
import { SessionPage } from '@/features/appointment/sessions/session-page';
import { useMe } from '@/features/identity/me-store';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One session, as a student sees it. */
function StudentSessionPage() {
  const { id = '' } = useQuery();
  const { me } = useMe();
  return <SessionPage id={id} isStudent={Boolean(me?.student)} />;
}

export default inLanguage(StudentSessionPage);
