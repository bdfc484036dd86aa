import '@/features/survey/errors';
import { WithheldTexts } from '@/features/survey/texts/withheld-texts';
import { t } from '@/features/survey/texts/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

function WithheldTextsPage() {
  const { round = '', school = '' } = useQuery();
  return (
    <Page title={t('withheld')} back>
      <WithheldTexts round={round} school={school} />
    </Page>
  );
}

export default inLanguage(WithheldTextsPage);
