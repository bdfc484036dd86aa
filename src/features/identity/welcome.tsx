import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { useLoad } from '@/remote/use-load';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { RebindState } from './approvals/rebind-state';
import { askMe } from './me-store';
import { IDENTITY_PAGES } from './pages';
import { t } from './words';

/** What an account sees that is bound to nobody: the way to bind, or where its request stands. */
export function Welcome() {
  const approvals = useLoad(() => call('identity', 'list-approvals', {}));
  const again = () => {
    approvals.reload();
    void askMe();
  };
  useReturn(again);
  usePullDown(again);
  const rebind = approvals.data?.rebind;
  if (rebind) return <RebindState view={rebind} />;
  return (
    <EmptyState
      title={t('welcome.title')}
      text={t('welcome.text')}
      action={<Button id='go-bind' text={t('welcome.bind')} onTap={() => void navigateTo(IDENTITY_PAGES.bind)} />}
    />
  );
}
