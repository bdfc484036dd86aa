import { wantsReason } from '@domain/appointment/changes';
import { View } from '@tarojs/components';
import type { SessionSaved, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { ReasonArea } from './reason-area';
import { t } from './words';

interface Props {
  session: SessionView;
  onDone: () => void;
  onClose: () => void;
}

/** Why, and what it means: there is no way back. */
export function CancelSheet({ session, onDone, onClose }: Props) {
  const { id, channel, startsAt, applicants } = session;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<SessionSaved>(() => {
    void toast(t('cancel.done'));
    onDone();
  });
  const isMissing = reason.trim() === '' && wantsReason(channel, [new Date(startsAt)], new Date());
  function submit() {
    setTried(true);
    if (isMissing) return;
    void send(reason, (key) => call('appointment', 'cancel-session', { id, reason: reason.trim() }, key));
  }
  return (
    <Sheet open onClose={onClose} label={t('cancel.title')}>
      <View className='t20'>{t('cancel.title')}</View>
      <View className='t15 i2 m8'>{t(applicants ? 'cancel.text' : 'cancel.nobody', { n: applicants ?? 0 })}</View>
      <ReasonArea
        label={t('cancel.reason')}
        channel={channel}
        value={reason}
        onInput={setReason}
        isMissing={tried && isMissing}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button
          id='cancel-do'
          kind='outline'
          icon='no'
          iconTone='maple'
          text={t('cancel.do')}
          busy={busy}
          onTap={submit}
        />
      </View>
    </Sheet>
  );
}
