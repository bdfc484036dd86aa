import '@/features/survey/errors';
import { Results } from '@/features/survey/results/results';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

function ResultsPage() {
  const { round = '', school = '' } = useQuery();
  return <Results round={round} school={school} />;
}

export default inLanguage(ResultsPage);
