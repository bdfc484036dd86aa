import { View } from '@tarojs/components';
import type { TextState } from '@types_/survey/results';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { lackIn, UNSAID, WithholdForm } from './withhold-form';
import { t } from './words';

interface Props {
  id: string;
  onTaken: () => void;
  onClose: () => void;
}

/** What was public is withheld after all: first what that means, then for what. */
export function TakeBack({ id, onTaken, onClose }: Props) {
  const [value, setValue] = useState(UNSAID);
  const [isAsked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<{ state: TextState }>(({ state }) => {
    if (state === 'withheld') return onTaken();
    void toast(t('takeBack.stays'));
    onClose();
  });
  function submit() {
    if (!isAsked) return setAsked(true);
    setTried(true);
    const lack = lackIn(value);
    if (lack === 'kind') void toast(t('withhold.pick'));
    if (lack !== null) return;
    const { why, remark } = value;
    void send(JSON.stringify([id, value]), (key) =>
      call('survey', 'decide-text', { id, why, remark: remark.trim() }, key),
    );
  }
  return (
    <Sheet open onClose={onClose} label={t('takeBack')}>
      <View className='t20'>{t('takeBack')}</View>
      <View className='t15 i2 m8'>{t('takeBack.text')}</View>
      <View>
        {isAsked && (
          <View className='m12'>
            <View className='t15 m8'>{t('withhold.why')}</View>
            <WithholdForm value={value} onChange={setValue} tried={tried} />
          </View>
        )}
      </View>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='back-do' text={t('takeBack.do')} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
