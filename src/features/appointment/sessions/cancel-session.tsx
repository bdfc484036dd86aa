import { isReason, wantsReason } from '@domain/appointment/changes';
import { View } from '@tarojs/components';
import type { SessionSaved, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { ReasonArea } from './reason-area';
import { t } from './words';

/** Why, and what it means: there is no way back. */
export function CancelSession({ session }: { session: SessionView }) {
  const { id, channel, startsAt, applicants } = session;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<SessionSaved>(() => {
    void toast(t(isOff ? 'off.done' : 'cancel.done'));
    void navigateBack();
  });
  const isMissing = reason.trim() === '' && wantsReason(channel, [new Date(startsAt)], new Date());
  const isShort = reason.trim() !== '' && !isReason(reason);
  // After its beginning nothing is cancelled any more: it did not take place.
  const isOff = new Date().toISOString() >= startsAt;
  function submit() {
    setTried(true);
    if (isMissing || isShort) return;
    void send(reason, (key) => call('appointment', 'cancel-session', { id, reason: reason.trim() }, key));
  }
  return (
    <Page
      title={t(isOff ? 'off.title' : 'cancel.title')}
      back
      subtitle={session.title}
      dock={
        <Dock>
          <Button
            id='cancel-do'
            kind='outline'
            icon='no'
            iconTone='maple'
            text={t(isOff ? 'off.do' : 'cancel.do')}
            busy={busy}
            onTap={submit}
          />
        </Dock>
      }
    >
      <View className='t15 i2'>
        {t(isOff ? 'off.text' : applicants ? 'cancel.text' : 'cancel.nobody', { n: applicants ?? 0 })}
      </View>
      <ReasonArea
        label={t(isOff ? 'off.reason' : 'cancel.reason')}
        channel={channel}
        value={reason}
        onInput={setReason}
        isMissing={tried && isMissing}
        isShort={tried && isShort}
      />
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
