import { View } from '@tarojs/components';
import { DIGEST_LIMITS } from '@types_/case/digest';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { t } from './words';

interface Props {
  kind: 'send' | 'down';
  busy: boolean;
  failure: Failure | null;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Why a digest goes back or is taken down: who wrote it reads it, and it stays in the record. */
export function ReasonSheet({ kind, busy, failure, onSend, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < DIGEST_LIMITS.reasonMin;
  function submit() {
    setTried(true);
    if (!isShort) onSend(reason);
  }
  return (
    <Sheet open onClose={onClose} label={t('review.reason')}>
      <TextArea
        id='digest-reason'
        label={t('review.reason')}
        value={reason}
        onInput={setReason}
        maxLength={DIGEST_LIMITS.reasonMax}
        minLines={2}
        {...(tried && isShort ? { error: t('review.reasonShort') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='digest-reason-send' text={t(`review.${kind}`)} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
