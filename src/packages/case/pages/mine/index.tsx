import '@/features/case/errors';
import { call } from '@/cloud/call';
import { AllCases } from '@/features/case/mine/all-cases';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { overviewText } from '@/i18n/overview-text';
import { usePullDown, useReturn } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** All matters of a student, however many. */
function MinePage() {
  const { me } = useMe();
  const loaded = useLoad(() => call('case', 'mine', {}));
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <AgreedOnly me={me}>
      <Page title={overviewText('mine.title')} big back>
        {/* A list that was loaded anew begins at its first page. */}
        <Shown of={loaded}>
          {(page) => <AllCases key={page.cases.map(({ id, changedAt }) => id + changedAt).join()} first={page} />}
        </Shown>
      </Page>
    </AgreedOnly>
  );
}

export default inLanguage(MinePage);
