import '@/features/survey/errors';
import { OpenFindings } from '@/features/survey/findings/open-findings';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** What is not done of a place's rounds, for those who look after it. */
function OpenFindingsPage() {
  const { place = '' } = useQuery();
  return <OpenFindings place={place} />;
}

export default inLanguage(OpenFindingsPage);
