import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Chip } from '@/ui/chip';
import { Sheet } from '@/ui/sheet';
import { News } from '../news';
import type { useStep } from '../use-step';
import { type Choice, choicesFor } from './choices';
import { ReasonForm } from './reason-form';
import type { useRoute } from './use-route';
import { WhereForm } from './where-form';
import { t } from './words';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  way: ReturnType<typeof useRoute>;
  /** What is wanted already. */
  first?: Choice;
  onClose: () => void;
}

/** What can be done about who handles the case: a tap each, then what the chosen one wants to know. */
export function HandsSheet({ view, step, way, first, onClose }: Props) {
  const [choice, setChoice] = useState<Choice | null>(first ?? null);
  const done = (text: string) => (failed: Awaited<ReturnType<typeof step.take>>) => {
    if (!failed) void toast(text);
    return failed;
  };
  function choose(one: Choice) {
    way.forget();
    if (one === 'take' || one === 'keep') void step.take(one, {}).then(done(t(`${one}.done`)));
    else setChoice(one);
  }
  const form = { view };
  return (
    <Sheet open onClose={onClose} label={t('sheet')}>
      {choice === null && (
        <>
          <View>
            <News view={view} since={step.since} />
          </View>
          <View className='t20'>{t('sheet')}</View>
          <View className='wrap m12'>
            {choicesFor(view).map((one) => (
              <Chip key={one} id={`route-${one}`} text={t(one)} onTap={() => choose(one)} />
            ))}
          </View>
          <FailureNotice failure={step.failure} />
        </>
      )}
      {choice === 'send-back' && (
        <ReasonForm
          {...form}
          {...way}
          kind='send-back'
          onSend={(reason) => way.route('send-back', { reason }, t('send-back.done'))}
        />
      )}
      {choice === 'recuse' && (
        <ReasonForm
          {...form}
          {...way}
          kind='recuse'
          onSend={(reason) => way.route('recuse', { who: '', reason }, t('recuse.done'))}
        />
      )}
      {(choice === 'assign' || choice === 'pass' || choice === 'merge' || choice === 'recuse-other') && (
        <WhereForm view={view} kind={choice} way={way} />
      )}
    </Sheet>
  );
}
