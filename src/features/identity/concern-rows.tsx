import type { Me } from '@types_/identity/me';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { useLoad } from '@/remote/use-load';
import { Row } from '@/ui/row';
import { IDENTITY_PAGES } from './pages';
import { t } from './words';

const DECIDERS = ['officer', 'union-admin', 'youth-league'];

/** Rows: what of me concerns others, and what of others waits for my word. */
export function ConcernRows({ me }: { me: Me }) {
  const approvals = useLoad(() => call('identity', 'list-approvals', {}));
  useReturn(approvals.reload);
  const decides = me.memberships.some(({ role }) => DECIDERS.includes(role));
  const { waiting = [], against = null } = approvals.data ?? {};
  const open = waiting.filter(({ state }) => state === 'pending').length;
  return (
    <>
      {against && (
        <Row
          id='me-against'
          title={t('me.against')}
          trailing='chevron'
          onTap={() => void navigateTo(IDENTITY_PAGES.rebind)}
        />
      )}
      {decides && (
        <Row
          id='me-approvals'
          title={t('me.approvals')}
          second={open > 0 ? t('me.waiting', { n: open }) : t('me.noneWaiting')}
          trailing='chevron'
          onTap={() => void navigateTo(IDENTITY_PAGES.approvals)}
        />
      )}
      {me.student && (
        <Row
          id='me-accesses'
          title={t('me.accesses')}
          trailing='chevron'
          onTap={() => void navigateTo(IDENTITY_PAGES.accesses)}
        />
      )}
    </>
  );
}
