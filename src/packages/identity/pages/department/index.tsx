import { call } from '@/cloud/call';
import { topicName } from '@/features/case/topic-text';
import { DepartmentForm } from '@/features/identity/departments/department-form';
import { t } from '@/features/identity/departments/words';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** One department of a school, or a new one. */
function DepartmentPage() {
  const { place = '', name = '' } = useQuery();
  const loaded = useLoad(() => call('identity', 'show-departments', { place }), place);
  if (loaded.data)
    return (
      <DepartmentForm
        view={loaded.data}
        name={decodeURIComponent(name)}
        topicName={topicName}
        onStale={loaded.reload}
      />
    );
  return (
    <Page title={t('title')} back>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

export default inLanguage(DepartmentPage);
