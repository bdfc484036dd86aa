import { View } from '@tarojs/components';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { PromisesStep, TextStep } from './minutes-steps';
import { firstFault, outcomesLeft } from './minutes-wish';
import { OutcomesStep } from './outcomes-step';
import { MINUTES_PAGES } from './pages';
import { sessionText } from './texts';
import { type Draft, useMinutesDraft } from './use-minutes-draft';
import { t } from './words';

type StepName = 'text' | 'promises' | 'outcomes';

/** The steps of minutes before they are checked. */
const stepsOf = ({ cases }: Pick<MinutesDraft, 'cases'>): StepName[] => [
  'text',
  'promises',
  ...(cases.length > 0 ? ['outcomes' as const] : []),
];

/** What of a step is not right yet. */
function isWrong(step: StepName, draft: Draft, view: MinutesDraft): boolean {
  if (step === 'text') return draft.text.trim().length < MOST.textMin || (view.corrects && draft.reason.trim() === '');
  if (step === 'promises') return firstFault(draft, view) >= 0;
  const { missing, over } = outcomesLeft(draft, view);
  return missing + over > 0;
}

/** Somebody else has written meanwhile: what stands here is this phone's. */
export const Stale = ({ onDrop }: { onDrop: () => void }) => (
  <View>
    <Notice tone='corn' text={t('write.stale')} />
    <Button id='use-new' kind='quiet' text={t('write.useNew')} onTap={onDrop} />
  </View>
);

/** How far somebody has come; behind the last of the steps all is checked. */
export function MinutesSteps({ view, at = stepsOf(view).length }: { view: MinutesDraft; at?: number }) {
  const of = stepsOf(view).length + 1;
  return <Steps total={of} current={at + 1} label={t('write.step', { n: at + 1, of })} />;
}

interface Props {
  view: MinutesDraft;
  /** How often the page came back into view. */
  returns: number;
  /** What was written here is dropped: what stands there now is asked for anew. */
  onDrop: () => void;
}

/** Minutes, one question after the other: what was said, what was promised, what came of the cases; then all of it to be checked, on a page of its own. */
export function MinutesEditor({ view, returns, onDrop }: Props) {
  const { draft, isStale, change, open, drop } = useMinutesDraft(view, returns);
  const { id } = view.session;
  const steps = stepsOf(view);
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const step = steps[at] ?? 'text';
  const go = (to: number) => {
    setTried(false);
    setAt(to);
  };
  const openPromise = (nth: number, hasTried = false) => open(MINUTES_PAGES.promise(id, nth, hasTried));
  function next() {
    const wrong = isWrong(step, draft, view);
    setTried(wrong);
    if (wrong) {
      if (step === 'promises') openPromise(firstFault(draft, view), true);
    } else if (at + 1 < steps.length) go(at + 1);
    else open(MINUTES_PAGES.check(id, view.version));
  }
  const add = () => {
    const fresh = { text: '', owner: view.session.host.office, day: '' };
    open(MINUTES_PAGES.promise(id, draft.promises.length), change({ promises: [...draft.promises, fresh] }));
  };
  const dropped = () => {
    drop();
    onDrop();
  };
  const parts = { draft, view, change, tried };
  return (
    <Page
      title={t('write.title')}
      subtitle={sessionText(view.session)}
      back={at === 0 ? true : () => go(at - 1)}
      dock={
        <Dock>
          <Button id='minutes-next' text={t('write.next')} onTap={next} />
        </Dock>
      }
    >
      <MinutesSteps view={view} at={at} />
      {view.state === 'returned' && <Notice tone='corn' text={t('write.returned', { reason: view.returned })} />}
      {view.state === 'review' && view.mine && <Notice tone='brand' text={t('write.waiting')} />}
      {isStale && <Stale onDrop={dropped} />}
      {/* Apart from what stands above, which would be sent anew with each step. */}
      <View>
        {step === 'text' && <TextStep {...parts} />}
        {step === 'promises' && <PromisesStep {...parts} onOpen={openPromise} onAdd={add} />}
        {step === 'outcomes' && <OutcomesStep {...parts} onOpen={() => open(MINUTES_PAGES.write(id, 'outcomes'))} />}
      </View>
    </Page>
  );
}
