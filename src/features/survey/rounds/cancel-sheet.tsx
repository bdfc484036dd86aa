import { View } from '@tarojs/components';
import { ROUND_LIMITS } from '@types_/survey/round';
import type { RoundPlan } from '@types_/survey/round-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { t } from './words';

interface Props {
  plan: RoundPlan;
  onDone: () => void;
  onClose: () => void;
}

/** Why, and what it means: there is no way back. */
export function CancelSheet({ plan: { id, state }, onDone, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<{ id: string }>(() => {
    void toast(t('cancel.done'));
    onDone();
  });
  const isShort = reason.trim().length < ROUND_LIMITS.reasonMin;
  function submit() {
    setTried(true);
    if (isShort) return;
    void send(reason, (key) => call('survey', 'cancel-round', { id, reason: reason.trim() }, key));
  }
  return (
    <Sheet open onClose={onClose} label={t('cancel.title')}>
      <View className='t20'>{t('cancel.title')}</View>
      <View className='t15 i2 m8'>{t(state === 'planned' ? 'cancel.planned' : 'cancel.open')}</View>
      <TextArea
        id='cancel-reason'
        label={t('cancel.reason')}
        hint={t('cancel.reasonHint')}
        value={reason}
        onInput={setReason}
        maxLength={ROUND_LIMITS.reason}
        minLines={2}
        {...(tried && isShort ? { error: t('cancel.reasonMissing') } : {})}
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
