import { View } from '@tarojs/components';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack, navigateTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { MinutesShown } from './minutes-shown';
import { PromisesStep, TextStep } from './minutes-steps';
import { firstFault, isMissing, outcomeIn, wishOf, wordsAt } from './minutes-wish';
import { OutcomesStep } from './outcomes-step';
import { MINUTES_PAGES } from './pages';
import { sessionText } from './texts';
import { type Draft, useMinutesDraft } from './use-minutes-draft';
import { t } from './words';

type StepName = 'text' | 'promises' | 'outcomes' | 'check';

/** What of a step is not right yet. */
function isWrong(step: StepName, draft: Draft, view: MinutesDraft): boolean {
  if (step === 'text') return draft.text.trim().length < MOST.textMin || (view.corrects && draft.reason.trim() === '');
  if (step === 'promises') return firstFault(draft, view) >= 0;
  return step === 'outcomes' && view.cases.some(({ id }) => isMissing(outcomeIn(draft.outcomes, id)));
}

interface Props {
  view: MinutesDraft;
  /** How often the page came back into view. */
  returns: number;
  onStale: () => void;
}

/** Minutes, one question after the other: what was said, what was promised, what came of the cases; then all of it to be checked. */
export function MinutesEditor({ view, returns, onStale }: Props) {
  const { draft, isStale, change, drop, sent } = useMinutesDraft(view, returns);
  const steps: StepName[] = ['text', 'promises', ...(view.cases.length > 0 ? ['outcomes' as const] : []), 'check'];
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<unknown>(() => {
    sent();
    void toast(t('write.submitted'));
    void navigateBack();
  });
  const step = steps[at] ?? 'check';
  const go = (to: number) => {
    setTried(false);
    setAt(to);
  };
  const wish = wishOf(draft, view);
  const openPromise = (nth: number, hasTried = false) =>
    void navigateTo(MINUTES_PAGES.promise(view.session.id, nth, hasTried));
  async function next() {
    setTried(true);
    if (isWrong(step, draft, view)) {
      if (step === 'promises') openPromise(firstFault(draft, view), true);
      return;
    }
    if (step !== 'check') return go(at + 1);
    const failed = await send(JSON.stringify(wish), (key) => call('appointment', 'submit-minutes', wish, key));
    if (failed?.code === 'MINUTES_MOVED_ON') onStale();
  }
  const add = () => {
    const fresh = { text: '', owner: view.session.host.office, day: '' };
    change({ promises: [...draft.promises, fresh] });
    openPromise(draft.promises.length);
  };
  const parts = { draft, view, change, tried };
  const { at: from, length } = failure?.params ?? {};
  const name = failure?.code === 'MINUTES_NAMES_STUDENT' ? wordsAt(wish, Number(from), Number(length)) : null;
  return (
    <Page
      title={t('write.title')}
      subtitle={sessionText(view.session)}
      back={at === 0 ? true : () => go(at - 1)}
      dock={
        <Dock {...(step === 'check' ? { note: t('write.note') } : {})}>
          <Button
            id='minutes-next'
            text={t(step === 'check' ? 'write.submit' : 'write.next')}
            busy={busy}
            onTap={() => void next()}
          />
        </Dock>
      }
    >
      <Steps total={steps.length} current={at + 1} label={t('write.step', { n: at + 1, of: steps.length })} />
      {view.state === 'returned' && <Notice tone='corn' text={t('write.returned', { reason: view.returned })} />}
      {view.state === 'review' && view.mine && <Notice tone='brand' text={t('write.waiting')} />}
      {isStale && (
        <View>
          <Notice tone='corn' text={t('write.stale')} />
          <Button id='use-new' kind='quiet' text={t('write.useNew')} onTap={drop} />
        </View>
      )}
      {step === 'text' && <TextStep {...parts} />}
      {step === 'promises' && <PromisesStep {...parts} onOpen={openPromise} onAdd={add} />}
      {step === 'outcomes' && <OutcomesStep {...parts} />}
      {step === 'check' && <MinutesShown {...wish} cases={view.cases} />}
      {name ? (
        <Notice tone='maple' icon='warn' text={t('write.name', { name })} />
      ) : (
        <FailureNotice failure={failure} />
      )}
    </Page>
  );
}
