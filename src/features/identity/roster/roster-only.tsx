import type { ReactNode } from 'react';
import { FailureState } from '@/remote/failure-state';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { useMe } from '../me-store';
import { looksAfterRoster } from './looks-after-roster';
import { t } from './words';

/** What only those can do who look after a school's roster; the others are told whom to ask. */
export function RosterOnly({ children }: { children: ReactNode }) {
  const { me, failure, reload } = useMe();
  if (me && looksAfterRoster(me)) return <>{children}</>;
  return (
    <Page title={t('title')} back>
      {me ? (
        <EmptyState title={t('onlyAdmins')} text={t('onlyAdminsText')} />
      ) : failure ? (
        <FailureState failure={failure} onRetry={reload} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}
