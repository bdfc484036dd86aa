import '@/features/survey/errors';
import { RoundPlan } from '@/features/survey/rounds/round-plan';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One round, for those who look after it. */
function RoundPlanPage() {
  const { place = '', id = '' } = useQuery();
  return <RoundPlan place={place} id={id} />;
}

export default inLanguage(RoundPlanPage);
