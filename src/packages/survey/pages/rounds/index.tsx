import '@/features/survey/errors';
import { Rounds } from '@/features/survey/rounds/rounds';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** The survey rounds of a place, for those who look after it. */
function RoundsPage() {
  const { place = '' } = useQuery();
  return <Rounds place={place} />;
}

export default inLanguage(RoundsPage);
