import { useState } from 'react';
import { call } from '@/cloud/call';
import { AgainstDock, AgainstText } from '@/features/identity/approvals/against';
import { t } from '@/features/identity/approvals/words';
import { usePullDown } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

/** Somebody asks for my binding: whoever it was not says so here. */
function RebindPage() {
  const loaded = useLoad(() => call('identity', 'list-approvals', {}));
  const [objected, setObjected] = useState(false);
  const sending = useSend<{ id: string }>(() => {
    setObjected(true);
    loaded.reload();
  });
  usePullDown(loaded.reload);
  const against = loaded.data?.against;
  return (
    <Page
      title={t('against.page')}
      back
      {...(against ? { dock: <AgainstDock against={against} sending={sending} /> } : {})}
    >
      {objected && <Notice tone='pine' icon='ok' text={t('against.done')} />}
      <Shown of={loaded}>
        {(view) =>
          view.against ? (
            <AgainstText against={view.against} failure={sending.failure} />
          ) : (
            <EmptyState title={t('against.none')} text={t('against.noneText')} />
          )
        }
      </Shown>
    </Page>
  );
}

export default inLanguage(RebindPage);
