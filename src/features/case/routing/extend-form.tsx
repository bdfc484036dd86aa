import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { useLetterDraft } from '../letter-draft';
import { isReason, ReasonField } from './reason-field';
import { t } from './words';

const DAYS = ['3', '5', '10'] as const;

interface Props {
  caseId: string;
  busy: boolean;
  failure: Failure | null;
  onSend: (say: { days: number; reason: string }) => Promise<Failure | null>;
}

/** More time, once, with the reason that the student will read. */
export function ExtendForm({ caseId, busy, failure, onSend }: Props) {
  const letter = useLetterDraft(caseId, 'route-extend');
  const [days, setDays] = useState<string>('5');
  const [tried, setTried] = useState(false);
  async function submit() {
    setTried(true);
    if (isReason(letter.text) && !(await onSend({ days: Number(days), reason: letter.text }))) letter.sent();
  }
  return (
    <>
      <View className='t20'>{t('extend.title')}</View>
      <View className='m12'>
        <Segmented
          id='extend-days'
          label={t('extend.title')}
          options={DAYS.map((n) => ({ value: n, text: t('extend.days', { n }) }))}
          value={days}
          onChange={setDays}
        />
      </View>
      <ReasonField label={t('extend.reason')} hint={t('extend.hint')} letter={letter} tried={tried} />
      <FailureNotice failure={failure} />
      <View className='m12'>
        <Button id='route-send' text={t('extend.send', { n: days })} busy={busy} onTap={() => void submit()} />
      </View>
    </>
  );
}
