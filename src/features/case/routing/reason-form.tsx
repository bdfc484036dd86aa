import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { useLetterDraft } from '../letter-draft';
import { isReason, ReasonField } from './reason-field';
import { t } from './words';

interface Props {
  caseId: string;
  kind: 'send-back' | 'recuse';
  busy: boolean;
  failure: Failure | null;
  onSend: (text: string) => Promise<Failure | null>;
}

/** A step that is only words: why not ours, why not me. */
export function ReasonForm({ caseId, kind, busy, failure, onSend }: Props) {
  const letter = useLetterDraft(caseId, `route-${kind}`);
  const [tried, setTried] = useState(false);
  async function submit() {
    setTried(true);
    if (isReason(letter.text) && !(await onSend(letter.text))) letter.sent();
  }
  return (
    <>
      <ReasonField label={t(`${kind}.title`)} hint={t(`${kind}.hint`)} letter={letter} tried={tried} />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='route-send' text={t(`${kind}.send`)} busy={busy} onTap={() => void submit()} />
      </View>
    </>
  );
}
