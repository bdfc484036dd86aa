import '@/features/case/errors';
import { call } from '@/cloud/call';
import { SESSION_PAGES } from '@/features/appointment/sessions/pages';
import { BringToMeeting } from '@/features/case/digest/bring-to-meeting';
import { DigestDetail } from '@/features/case/digest/digest-detail';
import { t } from '@/features/case/digest/words';
import { useMe } from '@/features/identity/me-store';
import { usePullDown, useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** One digest, for everybody. */
function DigestPage() {
  const { id = '' } = useQuery();
  const { me } = useMe();
  const loaded = useLoad(() => call('case', 'digest', { id }), id);
  usePullDown(loaded.reload);
  const bring = me?.student && loaded.data?.canFollow && (
    <BringToMeeting schoolId={me.student.schoolId} pageOf={(session) => `${SESSION_PAGES.one(session)}&digest=${id}`} />
  );
  if (loaded.data) return <DigestDetail digest={loaded.data} onChanged={loaded.replace} bring={bring} />;
  return (
    <Page title={t('title')} back>
      <Shown of={loaded}>{() => null}</Shown>
    </Page>
  );
}

export default inLanguage(DigestPage);
