import { View } from '@tarojs/components';
import type { Channel } from '@types_/appointment/channel';
import type { SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { t } from '../words';
import { SessionForm } from './session-form';
import { StepChannel } from './step-channel';

/** All the steps that follow the first. */
const STEPS = 6;

interface WithTemplate {
  schoolId: string;
  channel: Channel;
  saved: SessionView | null;
  onChannel: () => void;
}

/** The form, once it is known what a session of the channel begins with. */
function WithTemplate(way: WithTemplate) {
  const { schoolId, channel } = way;
  const loaded = useLoad(() => call('appointment', 'session-template', { schoolId, channel }), channel);
  if (loaded.data) return <SessionForm {...way} template={loaded.data} />;
  return (
    <Page title={t('desk.new')} back={way.onChannel}>
      <Shown of={loaded} rows={4}>
        {() => null}
      </Shown>
    </Page>
  );
}

/** A new session, or a draft that is changed: first which way of meeting, then all that follows from it. */
export function WriteSession({ schoolId, saved }: { schoolId: string; saved: SessionView | null }) {
  const [channel, setChannel] = useState<Channel>(saved?.channel ?? 'principal-talk');
  const [isChosen, setChosen] = useState(saved !== null);
  if (isChosen)
    return (
      <WithTemplate
        key={channel}
        schoolId={schoolId}
        channel={channel}
        saved={saved}
        onChannel={() => setChosen(false)}
      />
    );
  return (
    <Page
      title={t('which.title')}
      back={() => void navigateBack()}
      dock={
        <Dock>
          <Button id='session-next' text={t('next')} onTap={() => setChosen(true)} />
        </Dock>
      }
    >
      <Steps total={STEPS} current={1} label={t('step.spoken', { n: 1, all: STEPS })} />
      <View className='m16'>
        <StepChannel channel={channel} onChange={setChannel} />
      </View>
    </Page>
  );
}
