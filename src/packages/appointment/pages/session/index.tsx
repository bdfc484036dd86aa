import '@/features/appointment/errors';
import { SessionToRead, StudentSession } from '@/features/appointment/applying/student-session';
import { useMe } from '@/features/identity/me-store';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One session, as a student sees it. */
function StudentSessionPage() {
  const { id = '', digest = '' } = useQuery();
  const { me } = useMe();
  return me?.student ? <StudentSession id={id} digest={digest} /> : <SessionToRead id={id} />;
}

export default inLanguage(StudentSessionPage);
