import '@/features/appointment/errors';
import { Sessions } from '@/features/appointment/sessions/sessions';
import { t } from '@/features/appointment/sessions/words';
import { homeSchoolOf } from '@/features/identity/desk';
import { useMe } from '@/features/identity/me-store';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';

/** The sessions of a school: of one's own unless another is named. */
function SessionsPage() {
  const { school = '' } = useQuery();
  const { me } = useMe();
  const schoolId = school || (me ? (homeSchoolOf(me)?.id ?? '') : '');
  if (schoolId) return <Sessions schoolId={schoolId} isStudent={Boolean(me?.student)} />;
  return (
    <Page title={t('title')} back>
      <Skeleton rows={5} />
    </Page>
  );
}

export default inLanguage(SessionsPage);
