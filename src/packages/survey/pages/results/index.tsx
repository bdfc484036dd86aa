import '@/features/survey/errors';
import { Results } from '@/features/survey/results/results';
import { t } from '@/features/survey/results/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

function ResultsPage() {
  const { round = '', school = '' } = useQuery();
  return (
    <Page title={t('title')} back>
      <Results round={round} school={school} />
    </Page>
  );
}

export default inLanguage(ResultsPage);
