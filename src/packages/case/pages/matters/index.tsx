import '@/features/case/errors';
import { MatterList } from '@/features/case/matter/matter-list';
import { t } from '@/features/case/matter/words';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** The 议题 of a desk. */
function MattersPage() {
  return (
    <Page title={t('title')} back>
      <MatterList />
    </Page>
  );
}

export default inLanguage(MattersPage);
