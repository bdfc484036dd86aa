import { Breakdown } from '@/features/case/breakdown/breakdown';
import { t } from '@/features/case/breakdown/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** The figures of a school by category and department, for everyone. */
function FiguresPage() {
  const { school = '', name = '' } = useQuery();
  return (
    <Page title={t('title')} big back subtitle={decodeURIComponent(name)}>
      <Breakdown schoolId={school} />
    </Page>
  );
}

export default inLanguage(FiguresPage);
