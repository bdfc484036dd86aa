import '@/features/case/errors';
import { Breakdown } from '@/features/case/breakdown/breakdown';
import { t } from '@/features/case/breakdown/words';
import { RESULT_PAGES } from '@/features/survey/results/pages';
import { navigateTo } from '@/platform/navigation';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Block } from '@/ui/block';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';

/** The figures of a school by category and department, for everyone. */
function FiguresPage() {
  const { school = '', name = '' } = useQuery();
  return (
    <Page title={t('title')} big back subtitle={decodeURIComponent(name)}>
      <Block>
        <Row
          id='survey-results'
          title={t('surveys')}
          second={t('surveys.second')}
          trailing='chevron'
          onTap={() => void navigateTo(RESULT_PAGES.list(school))}
        />
      </Block>
      <Breakdown school={{ id: school, name: decodeURIComponent(name) }} />
    </Page>
  );
}

export default inLanguage(FiguresPage);
