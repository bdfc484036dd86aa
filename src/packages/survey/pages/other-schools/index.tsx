import '@/features/survey/errors';
import { OtherSchools } from '@/features/survey/results/other-schools';
import { t } from '@/features/survey/results/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

function OtherSchoolsPage() {
  const { round = '', school = '' } = useQuery();
  return (
    <Page title={t('others')} back>
      <OtherSchools round={round} school={school} />
    </Page>
  );
}

export default inLanguage(OtherSchoolsPage);
