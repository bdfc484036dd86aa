import '@/features/appointment/errors';
import { SessionPlan } from '@/features/appointment/sessions/session-plan';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One session, for those who look after it. */
function SessionPlanPage() {
  const { id = '' } = useQuery();
  return <SessionPlan id={id} />;
}

export default inLanguage(SessionPlanPage);
