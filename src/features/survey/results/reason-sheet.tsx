import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { MOST_REASON } from '@types_/survey/results';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { t } from './words';

interface Props {
  /** What is about to be done, and what it means. */
  title: string;
  text: string;
  /** On the button. */
  deed: string;
  label: string;
  hint: string;
  busy: boolean;
  failure: Failure | null;
  onDo: (reason: string) => void;
  onClose: () => void;
}

const LEAST_REASON = 2;

/** Something about results that is done with a reason. */
export function ReasonSheet({ title, text, deed, label, hint, busy, failure, onDo, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < LEAST_REASON;
  function submit() {
    setTried(true);
    if (!isShort) onDo(reason.trim());
  }
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <View className='t15 i2 m8'>{text}</View>
      <TextArea
        id='why'
        {...{ label, hint }}
        value={reason}
        onInput={setReason}
        maxLength={MOST_REASON}
        minLines={2}
        {...(tried && isShort ? { error: t('reason.missing') } : {})}
      />
      <View>
        <FailureNotice failure={failure} />
      </View>
      <Button id='do' text={deed} busy={busy} onTap={submit} />
    </Sheet>
  );
}
