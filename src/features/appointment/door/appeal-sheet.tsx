import { View } from '@tarojs/components';
import { APPEAL_LIMITS } from '@types_/appointment/attendance';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { t } from './words';

interface Props {
  id: string;
  title: string;
  onDone: () => void;
  onClose: () => void;
}

/** Why an absence should not count: one text, read by somebody who did not write it down. */
export function AppealSheet({ id, title, onDone, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<{ at: string }>(() => {
    void toast(t('appeal.sent'));
    onDone();
  });
  const text = typed.trim();
  const isShort = text.length < APPEAL_LIMITS.textMin;
  function submit() {
    setTried(true);
    if (!isShort) void send(text, (key) => call('appointment', 'appeal-absence', { id, text }, key));
  }
  return (
    <Sheet open onClose={onClose} label={t('appeal.title')}>
      <View className='t20'>{t('appeal.title')}</View>
      <View className='t15 i2 m4'>{fitLines(title)}</View>
      <TextArea
        id='appeal-text'
        label={t('appeal.label')}
        hint={t('appeal.hint')}
        value={typed}
        onInput={setTyped}
        maxLength={APPEAL_LIMITS.text}
        count
        minLines={4}
        {...(tried && isShort ? { error: t('appeal.missing') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='appeal-send' text={t('appeal.send')} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
