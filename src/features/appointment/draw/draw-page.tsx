import { View } from '@tarojs/components';
import type { DrawView } from '@types_/appointment/draw-view';
import { useEffect, useRef } from 'react';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { FailureState } from '@/remote/failure-state';
import { useLoad } from '@/remote/use-load';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { Skeleton } from '@/ui/skeleton';
import { Calling } from './calling';
import { hasOrder } from './compute';
import { HandOn } from './hand-on';
import { keepDraw } from './kept';
import { Order } from './order';
import { Outcome } from './outcome';
import { DRAW_PAGES } from './pages';
import { MixPicture, QueuePicture } from './pictures';
import { Line, Step } from './step';
import { ListStep, ValueStep } from './steps';
import { useRecomputed } from './use-recomputed';
import { t } from './words';

/** What is said under the last step before there is an order to show. */
function laterText({ sealed, value, drawn, cancelled }: DrawView, isBig: boolean): string | null {
  if (cancelled && !drawn) return cancelled.valueKnown && value ? t('order.off') : null;
  if (!drawn) return t(value ? 'order.soon' : 'order.later');
  if (!drawn.orderHash) return t('order.all');
  return isBig ? t('order.big', { n: sealed?.count ?? 0 }) : null;
}

function Drawn({ view }: { view: DrawView }) {
  const { found, failure, busy, run, pages } = useRecomputed(view);
  const { sealed, session, entry } = view;
  useEffect(() => keepDraw(view), [view]);
  const hasTickets = sealed !== null && sealed.count > 0;
  // Where there is a seat for everybody nothing is mixed.
  const hasMix = !view.drawn || view.drawn.orderHash !== null;
  const isMixed = sealed !== null && sealed.firsts > 0 && sealed.firsts < sealed.count;
  const later = laterText(view, found === null && busy === null);
  // What is there stays while it is computed again.
  const isLong = busy !== null && hasTickets && sealed.pages > 1;
  const button = entry ? (
    <Button id='enter-value' icon='pen' text={t('enter')} onTap={() => void navigateTo(DRAW_PAGES.value(session.id))} />
  ) : hasTickets ? (
    <Button id='draw-again' icon='redo' text={t('again')} busy={busy !== null} onTap={run} />
  ) : null;
  return (
    <Page title={session.title} back dock={button && <Dock>{button}</Dock>}>
      <View className='t28'>{fitLines(t('title'))}</View>
      <Calling view={view} />
      <ListStep view={view} />
      {sealed?.count !== 0 && (
        <>
          <ValueStep view={view} now={new Date()} />
          {hasMix && (
            <Step nth={3} title={t('step.order')}>
              <MixPicture view={view} />
            </Step>
          )}
          <Step nth={hasMix ? 4 : 3} title={t(isMixed ? 'step.firsts' : 'step.line')}>
            {later && <Line text={later} />}
            <QueuePicture view={view} />
          </Step>
        </>
      )}
      {isLong && (
        <View className='m12'>
          <Progress id='draw-busy' done={busy} total={sealed.count} text={t('busy', { done: busy, n: sealed.count })} />
        </View>
      )}
      {found && hasOrder(view) && hasTickets && <Order view={view} found={found} />}
      {found && hasTickets && <Outcome view={view} found={found} />}
      <View>
        <FailureNotice failure={failure} />
      </View>
      {found && hasTickets && <HandOn view={view} pages={pages} />}
    </Page>
  );
}

/** What came is taken for another thing only where it differs: of the same draw the order stays as this phone has computed it. */
function useSame<T>(come: T): T {
  const kept = useRef(come);
  if (JSON.stringify(kept.current) !== JSON.stringify(come)) kept.current = come;
  return kept.current;
}

/** How a draw came about, in steps with a drawing each, and computed once more on this phone (decision 26). */
export function DrawPage({ session }: { session: string }) {
  const loaded = useLoad(() => call('appointment', 'draw', { id: session, page: 0 }), session);
  usePullDown(loaded.reload);
  useReturn(loaded.reload);
  const view = useSame(loaded.data);
  if (view) return <Drawn view={view} />;
  return (
    <Page title={t('title')} back>
      <View>
        {loaded.failure ? <FailureState failure={loaded.failure} onRetry={loaded.reload} /> : <Skeleton rows={4} />}
      </View>
    </Page>
  );
}
