import '@/features/survey/errors';
import { ReleasedTexts } from '@/features/survey/texts/released-texts';
import { t } from '@/features/survey/texts/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

function ReleasedTextsPage() {
  const { round = '', school = '' } = useQuery();
  return (
    <Page title={t('title')} back>
      <ReleasedTexts round={round} school={school} />
    </Page>
  );
}

export default inLanguage(ReleasedTextsPage);
