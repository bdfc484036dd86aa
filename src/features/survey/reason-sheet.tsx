import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { MOST_REASON } from '@types_/survey/results';
import { ROUND_LIMITS } from '@types_/survey/round';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';

interface Props {
  id: string;
  /** What is about to be done, and what it means. */
  title: string;
  text: string;
  /** On the button. */
  deed: string;
  /** There is no way back. */
  isFinal?: boolean;
  label: string;
  hint: string;
  /** What is said where it is too short. */
  missing: string;
  busy: boolean;
  failure: Failure | null;
  onDo: (reason: string) => void;
  onClose: () => void;
}

/** Something about a round that is done with a reason. */
export function ReasonSheet({ id, title, text, deed, isFinal, label, hint, missing, onDo, onClose, ...sent }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < ROUND_LIMITS.reasonMin;
  function submit() {
    setTried(true);
    if (!isShort) onDo(reason.trim());
  }
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <View className='t15 i2 m8'>{text}</View>
      <TextArea
        id={`${id}-reason`}
        {...{ label, hint }}
        value={reason}
        onInput={setReason}
        maxLength={MOST_REASON}
        minLines={2}
        {...(tried && isShort ? { error: missing } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={sent.failure} />
        <Button
          id={`${id}-do`}
          {...(isFinal ? { kind: 'outline', icon: 'no', iconTone: 'maple' } : {})}
          text={deed}
          busy={sent.busy}
          onTap={submit}
        />
      </View>
    </Sheet>
  );
}
