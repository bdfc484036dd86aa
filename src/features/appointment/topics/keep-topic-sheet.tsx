import { View } from '@tarojs/components';
import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import type { WaitingTopic } from '@types_/appointment/topics-view';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { momentText } from '@/i18n/dates';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { t } from '../minutes/words';

interface Props {
  topic: WaitingTopic;
  busy: boolean;
  failure: Failure | null;
  onKeep: (reason: string) => void;
  onClose: () => void;
}

/** Why a topic is not passed on: its author reads it, and what they can do then is said before. */
export function KeepTopicSheet({ topic: { topic, changedUntil }, busy, failure, onKeep, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reason = typed.trim();
  const isMissing = reason.length < LIMITS.reasonMin;
  const canChange = new Date(changedUntil) > new Date();
  function submit() {
    setTried(true);
    if (!isMissing) onKeep(reason);
  }
  return (
    <Sheet open onClose={onClose} label={t('waiting.keepTitle')}>
      <View className='t20'>{t('waiting.keepTitle')}</View>
      <View className='t15 i2 m8'>{fitLines(topic)}</View>
      <View className='t15 i2 m8'>
        {canChange ? t('waiting.keepText', { until: momentText(changedUntil) }) : t('waiting.keepOver')}
      </View>
      <TextArea
        id='keep-reason'
        label={t('waiting.reason')}
        hint={t('waiting.reasonHint')}
        value={typed}
        onInput={setTyped}
        maxLength={LIMITS.reason}
        minLines={2}
        {...(tried && isMissing ? { error: t('waiting.reasonMissing') } : {})}
      />
      <View>
        <FailureNotice failure={failure} />
      </View>
      <Button id='keep-do' kind='outline' text={t('waiting.keep')} busy={busy} onTap={submit} />
    </Sheet>
  );
}
