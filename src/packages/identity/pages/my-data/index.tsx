import { call } from '@/cloud/call';
import { MyData } from '@/features/identity/privacy/my-data';
import { t } from '@/features/identity/privacy/words';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** What stands about me, and what I can do with it. */
function MyDataPage() {
  const data = useLoad(() => call('identity', 'my-data', {}));
  return (
    <Page title={t('title')} back>
      <Shown of={data} rows={4}>
        {(mine) => <MyData data={mine} onChanged={data.replace} />}
      </Shown>
    </Page>
  );
}

export default inLanguage(MyDataPage);
