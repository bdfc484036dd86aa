import '@/features/case/errors';
import { DraftList } from '@/features/case/digest/draft-list';
import { t } from '@/features/case/digest/words';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** Digests that are not public yet. */
function DraftsPage() {
  return (
    <Page title={t('drafts.title')} back>
      <DraftList />
    </Page>
  );
}

export default inLanguage(DraftsPage);
