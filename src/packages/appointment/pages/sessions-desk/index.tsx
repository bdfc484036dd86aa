import '@/features/appointment/errors';
import { SessionsDesk } from '@/features/appointment/sessions/desk';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** The sessions of a school, for those who look after them. */
function SessionsDeskPage() {
  const { school = '' } = useQuery();
  return <SessionsDesk schoolId={school} />;
}

export default inLanguage(SessionsDeskPage);
