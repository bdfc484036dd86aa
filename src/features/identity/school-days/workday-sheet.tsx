import { parseDay } from '@domain/core/parse-day';
import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { DayField } from './day-field';
import { t } from './words';

interface Props {
  busy: boolean;
  failure: Failure | null;
  onSave: (day: string) => void;
  onClose: () => void;
}

/** One day with classes on what would be free. */
export function WorkdaySheet({ busy, failure, onSave, onClose }: Props) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const day = parseDay(text);
  function submit() {
    setTried(true);
    if (day) onSave(day);
  }
  return (
    <Sheet open onClose={onClose} label={t('workday.new')}>
      <View className='t20'>{t('workday.new')}</View>
      <DayField id='workday' label={t('workday.day')} value={text} onInput={setText} tried={tried} />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='workday-save' text={t('save')} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
