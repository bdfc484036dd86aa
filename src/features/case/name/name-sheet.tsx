import { View } from '@tarojs/components';
import { ACCESS_REASONS, type AccessReason, WORDS } from '@types_/identity/access';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { OptionList } from '@/ui/option-list';
import { Sheet } from '@/ui/sheet';
import { useWordsField } from '@/ui/use-words-field';
import { calledAs } from '../desk/called';
import { t } from './words';

interface Props {
  caseId: string;
  masked: string;
  onOpened: (name: string) => void;
  /** Rather not look: ask in a letter. */
  onAsk?: () => void;
  onClose: () => void;
}

/** Why this name: says first that the student is told, and keeps the other way open. */
export function NameSheet({ caseId: id, masked, onOpened, onAsk, onClose }: Props) {
  const [reason, setReason] = useState<AccessReason>('visit');
  const other = useWordsField({
    id: 'open-words',
    label: t('open.words'),
    placeholder: t('open.wordsPlaceholder'),
    ...WORDS,
    short: t('open.wordsShort'),
  });
  const { busy, failure, send, forget } = useSend<{ name: string }>(({ name }) => onOpened(name));

  function choose(value: string) {
    setReason(value as AccessReason);
    forget();
  }
  function submit() {
    const words = reason === 'other' ? other.read() : '';
    if (words === null) return;
    const input = { id, reason, words };
    void send(JSON.stringify(input), (key) => call('case', 'open-name', input, key));
  }
  return (
    <Sheet open onClose={onClose} label={t('open.title')}>
      <View className='t20'>{t('open.title')}</View>
      <View className='t15 i2 m4'>{t('open.told', { name: calledAs(masked) })}</View>
      <View className='m12'>
        <OptionList
          id='open-reason'
          label={t('open.title')}
          options={ACCESS_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }))}
          value={reason}
          onChange={choose}
        />
      </View>
      <View>{reason === 'other' && other.field}</View>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='open-send' text={t('open.send')} busy={busy} onTap={submit} />
        {onAsk && <Button id='open-ask' kind='quiet' text={t('open.ask')} onTap={onAsk} />}
      </View>
    </Sheet>
  );
}
