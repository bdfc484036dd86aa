import { call } from '@/cloud/call';
import { ApprovalList } from '@/features/identity/approvals/approval-list';
import { t } from '@/features/identity/approvals/words';
import { usePullDown, useReturn } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** What waits for an officer's or the youth league's word. */
function ApprovalsPage() {
  const loaded = useLoad(() => call('identity', 'list-approvals', {}));
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('list.title')} big back>
      <Shown of={loaded}>{(view) => <ApprovalList view={view} onDecided={loaded.reload} />}</Shown>
    </Page>
  );
}

export default inLanguage(ApprovalsPage);
