import '@/features/survey/errors';
import { ResultsList } from '@/features/survey/results/results-list';
import { t } from '@/features/survey/results/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

function ResultsListPage() {
  const { school = '' } = useQuery();
  return (
    <Page title={t('list')} back>
      <ResultsList school={school} />
    </Page>
  );
}

export default inLanguage(ResultsListPage);
