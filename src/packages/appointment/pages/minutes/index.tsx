import '@/features/appointment/errors';
import { MinutesPage } from '@/features/appointment/minutes/minutes-page';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** What was said at a session, and what was promised. */
function SessionMinutesPage() {
  const { id = '' } = useQuery();
  return <MinutesPage id={id} />;
}

export default inLanguage(SessionMinutesPage);
