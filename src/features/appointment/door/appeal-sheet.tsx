import { View } from '@tarojs/components';
import { APPEAL_LIMITS, type AppealSays } from '@types_/appointment/attendance';
import type { AbsenceRow } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { FieldNote } from '@/ui/field-note';
import { fitLines } from '@/ui/fit-lines';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { thereText } from './noted-text';
import { t } from './words';

interface Props {
  row: AbsenceRow;
  onDone: () => void;
  onClose: () => void;
}

/** That they were there, or why it should not count: one text, read by somebody who did not write it down. */
export function AppealSheet({ row, onDone, onClose }: Props) {
  const { session, open } = row;
  const [says, setSays] = useState<AppealSays | null>(open.length === 1 ? (open[0] ?? null) : null);
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
    if (isShort || says === null) return;
    const input = { id: session.id, says, text };
    void send(JSON.stringify(input), (key) => call('appointment', 'appeal-absence', input, key));
  }
  const title = t(says === 'there' ? 'appeal.there' : 'appeal.title');
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <View className='t15 i2 m4'>{fitLines(`${dayText(session.startsAt)} ${session.title}`)}</View>
      <View>
        {open.length > 1 && (
          <View className='m12'>
            <Segmented
              id='appeal-says'
              label={t('appeal.which')}
              options={open.map((value) => ({ value, text: t(`appeal.says.${value}`) }))}
              value={says ?? ''}
              onChange={(value) => setSays(value as AppealSays)}
            />
            <FieldNote {...(tried && says === null ? { error: t('appeal.which') } : {})} />
          </View>
        )}
      </View>
      <View>{says === 'there' && <View className='t15 i2 m8'>{fitLines(thereText(session.channel))}</View>}</View>
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
