import '@/features/appointment/errors';
import { SessionPlan } from '@/features/appointment/sessions/session-plan';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One session, for those who look after it; where it is cancelled, and where others are made of it. */
function SessionPlanPage() {
  const { id = '', do: doing } = useQuery();
  return <SessionPlan id={id} {...(doing === 'cancel' || doing === 'series' ? { doing } : {})} />;
}

export default inLanguage(SessionPlanPage);
