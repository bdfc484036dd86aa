import type { RoundView } from '@types_/survey/answer-view';
import { type ReactElement, useEffect } from 'react';
import { useReturn } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import type { Loaded } from '@/remote/use-load';
import { Page } from '@/ui/page';
import { startOutbox } from '../ballot/outbox';
import { t } from '../words';

interface Props {
  of: Loaded<RoundView>;
  children: (view: RoundView) => ReactElement;
}

/** A page of one round: its own once the round is there, an empty one until then. What waits is sent meanwhile. */
export function WithRound({ of, children }: Props) {
  useEffect(startOutbox, []);
  useReturn(startOutbox);
  if (of.data) return children(of.data);
  return (
    <Page title={t('title')} back>
      <Shown of={of} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}
