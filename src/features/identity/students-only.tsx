import type { Me } from '@types_/identity/me';
import type { ReactNode } from 'react';
import { FailureState } from '@/remote/failure-state';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { useMe } from './me-store';
import { AgreedOnly } from './privacy/agreed-only';
import { Welcome } from './welcome';

interface Props {
  title: string;
  children: (student: NonNullable<Me['student']>) => ReactNode;
}

/** What only a bound student can do; who is not bound yet is shown the way. */
export function StudentsOnly({ title, children }: Props) {
  const { me, failure, reload } = useMe();
  if (me?.student) return <AgreedOnly me={me}>{children(me.student)}</AgreedOnly>;
  return (
    <Page title={title} back>
      {me ? <Welcome /> : failure ? <FailureState failure={failure} onRetry={reload} /> : <Skeleton rows={4} />}
    </Page>
  );
}
