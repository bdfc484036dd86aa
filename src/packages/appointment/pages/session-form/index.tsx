import '@/features/appointment/errors';
import { call } from '@/cloud/call';
import { WriteSession } from '@/features/appointment/sessions/form/write-session';
import { t } from '@/features/appointment/sessions/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** A draft to change. */
function SavedSession({ schoolId, id }: { schoolId: string; id: string }) {
  const loaded = useLoad(() => call('appointment', 'session', { id }), id);
  if (loaded.data) return <WriteSession schoolId={schoolId} saved={loaded.data} />;
  return (
    <Page title={t('one.edit')} back>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

/** A new session, or a draft to change. */
function SessionFormPage() {
  const { school = '', id = '' } = useQuery();
  return id ? <SavedSession schoolId={school} id={id} /> : <WriteSession schoolId={school} saved={null} />;
}

export default inLanguage(SessionFormPage);
