import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Sheet } from '@/ui/sheet';
import { isMissing } from './minutes-wish';
import { OutcomeFields } from './outcome-fields';
import { t } from './words';

interface Props {
  title: string;
  /** Where it was brought to. */
  where: string;
  /** With what it was brought, without the union's knowing; null: it is about the union. */
  topic: string | null;
  busy: boolean;
  failure: Failure | null;
  onSend: (text: string | null) => void;
  onClose: () => void;
}

/** What came of one case at a session, in words for its student, or that it was not spoken of. */
export function OutcomeSheet({ title, where, topic, busy, failure, onSend, onClose }: Props) {
  const [text, setText] = useState<string | null>('');
  const [tried, setTried] = useState(false);
  function submit() {
    setTried(true);
    if (!isMissing(text)) onSend(text?.trim() ?? null);
  }
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t13 i2'>{where}</View>
      {topic && <View className='t15 m8'>{fitLines(t('outcome.topic', { topic }))}</View>}
      <OutcomeFields
        id='outcome'
        label={title}
        text={text}
        onChange={setText}
        {...(tried && isMissing(text) ? { error: t('write.outcomeShort') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='outcome-send' text={t('outcome.send')} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
