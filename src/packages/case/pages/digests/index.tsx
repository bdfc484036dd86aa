import '@/features/case/errors';
import { DigestList } from '@/features/case/digest/digest-list';
import { t } from '@/features/case/digest/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** How what was raised at a school stands, for everybody. */
function DigestsPage() {
  const { school = '' } = useQuery();
  return (
    <Page title={t('title')} back>
      <DigestList schoolId={school} />
    </Page>
  );
}

export default inLanguage(DigestsPage);
