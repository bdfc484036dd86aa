import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import { isReason, ReasonField } from './reason-field';
import { t } from './words';

interface Props {
  view: CaseView;
  kind: 'send-back' | 'recuse';
  busy: boolean;
  failure: Failure | null;
  since: number | null;
  onSend: (text: string) => Promise<Failure | null>;
}

/** A step that is only words: why not ours, why not me. */
export function ReasonForm({ view, kind, busy, failure, since, onSend }: Props) {
  const letter = useLetterDraft(view.id, `route-${kind}`);
  const [tried, setTried] = useState(false);
  async function submit() {
    setTried(true);
    if (isReason(letter.text) && !(await onSend(letter.text))) letter.sent();
  }
  return (
    <>
      <View>
        <News view={view} since={since} />
      </View>
      <ReasonField label={t(`${kind}.title`)} hint={t(`${kind}.hint`)} letter={letter} tried={tried} />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='route-send' text={t(`${kind}.send`)} busy={busy} onTap={() => void submit()} />
      </View>
    </>
  );
}
