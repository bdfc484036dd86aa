import type { ReactNode } from 'react';
import { Skeleton } from '@/ui/skeleton';
import { FailureState } from './failure-state';
import type { Loaded } from './use-load';

interface Props<T> {
  of: Loaded<T>;
  rows?: number;
  hero?: boolean;
  children: (data: T) => ReactNode;
}

/** Waiting, failed, or there. Data that came once stays on screen while it is asked for again. */
export function Shown<T>({ of, rows = 3, hero, children }: Props<T>) {
  if (of.data !== null) return <>{children(of.data)}</>;
  if (of.failure) return <FailureState failure={of.failure} onRetry={of.reload} />;
  return <Skeleton rows={rows} {...(hero ? { hero } : {})} />;
}
