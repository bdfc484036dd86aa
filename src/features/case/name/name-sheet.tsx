import { View } from '@tarojs/components';
import { ACCESS_REASONS, type AccessReason, WORDS } from '@types_/identity/access';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { OptionList } from '@/ui/option-list';
import { Sheet } from '@/ui/sheet';
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

const OPTIONS = ACCESS_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }));

/** Why this name: says first that the student is told, and keeps the other way open. */
export function NameSheet({ caseId: id, masked, onOpened, onAsk, onClose }: Props) {
  const [reason, setReason] = useState<AccessReason>('visit');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send, forget } = useSend<{ name: string }>(({ name }) => onOpened(name));
  const isOther = reason === 'other';
  const words = isOther ? typed.trim() : '';
  const isShort = isOther && words.length < WORDS.min;

  function choose(value: string) {
    setReason(value as AccessReason);
    forget();
  }
  function submit() {
    setTried(true);
    if (isShort) return;
    const input = { id, reason, words };
    void send(JSON.stringify(input), (key) => call('case', 'open-name', input, key));
  }
  return (
    <Sheet open onClose={onClose} label={t('open.title')}>
      <View className='t20'>{t('open.title')}</View>
      <View className='t15 i2 m4'>{t('open.told', { name: calledAs(masked) })}</View>
      <View className='m12'>
        <OptionList id='open-reason' label={t('open.title')} options={OPTIONS} value={reason} onChange={choose} />
      </View>
      <View>
        {isOther && (
          <Field
            id='open-words'
            label={t('open.words')}
            value={typed}
            onInput={setTyped}
            placeholder={t('open.wordsPlaceholder')}
            maxLength={WORDS.max}
            {...(tried && isShort ? { error: t('open.wordsShort') } : {})}
          />
        )}
        <FailureNotice failure={failure} />
      </View>
      <View className='m12'>
        <Button id='open-send' text={t('open.send')} busy={busy} onTap={submit} />
      </View>
      {onAsk && (
        <View className='m8'>
          <Button id='open-ask' kind='quiet' text={t('open.ask')} onTap={onAsk} />
        </View>
      )}
    </Sheet>
  );
}
