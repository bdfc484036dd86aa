import { CHANNEL } from '@domain/appointment/channel';
import { View } from '@tarojs/components';
import { CHANNELS, type Channel } from '@types_/appointment/channel';
import type { SessionTemplateView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack, redirectTo } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { OptionList } from '@/ui/option-list';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { SESSION_PAGES } from '../pages';
import { t } from '../words';
import { STEPS } from './step';
import { useGone } from './use-gone';
import { begin, goOn, type Writing } from './writing';

interface Props {
  schoolId: string;
  /** What is written already. */
  writing: Writing | undefined;
  channel: Channel;
}

/** Which way of meeting, with how its seats are usually given: what a session of it begins with is asked when it is chosen. */
export function StepWhich({ schoolId, writing, channel: before }: Props) {
  const [channel, setChannel] = useState(before);
  const isGone = useGone();
  const { busy, failure, send } = useSend<SessionTemplateView>((template) => {
    if (isGone.current) return;
    const saved = writing?.saved;
    if (writing && saved) goOn(writing, { channel, template });
    else begin(schoolId, { channel, template, saved: null });
    void redirectTo(SESSION_PAGES.step(schoolId, saved?.id ?? '', channel, saved ? 'check' : 'host'));
  });
  const ask = () => void send(channel, () => call('appointment', 'session-template', { schoolId, channel }));
  return (
    <Page
      title={t('which.title')}
      back={() => void navigateBack()}
      dock={
        <Dock>
          <Button id='session-next' text={t('next')} busy={busy} onTap={ask} />
        </Dock>
      }
    >
      <Steps total={STEPS.length} current={1} label={t('step.spoken', { n: 1, all: STEPS.length })} />
      <View className='m16'>
        <OptionList
          id='which'
          label={t('which.title')}
          options={CHANNELS.map((value) => ({
            ...{ value, text: t(`channel.${value}`), second: t(`how.option.${CHANNEL[value].usually}`) },
          }))}
          value={channel}
          onChange={(value) => setChannel(value as Channel)}
        />
      </View>
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
