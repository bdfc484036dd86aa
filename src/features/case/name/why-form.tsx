import { View } from '@tarojs/components';
import type { Reply } from '@types_/core/envelope';
import { type AccessReason, WORDS } from '@types_/identity/access';
import { type ReactNode, useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { OptionList } from '@/ui/option-list';
import { useWordsField } from '@/ui/use-words-field';
import { t } from './words';

interface Props<T> {
  label: string;
  reasons: readonly AccessReason[];
  /** Opens it, for a reason: the same key is the same look. */
  open: (why: { reason: AccessReason; words: string }, key: string) => Promise<Reply<T>>;
  onOpened: (found: T) => void;
  /** Below the button: another way. */
  children?: ReactNode;
}

/** Why something of a student is looked at; the first reason is chosen. */
export function WhyForm<T>({ label, reasons, open, onOpened, children }: Props<T>) {
  const [reason, setReason] = useState<AccessReason>(reasons[0] ?? 'other');
  const other = useWordsField({
    id: 'open-words',
    label: t('open.words'),
    placeholder: t('open.wordsPlaceholder'),
    ...WORDS,
    short: t('open.wordsShort'),
  });
  const { busy, failure, send, forget } = useSend<T>(onOpened);

  function choose(value: string) {
    setReason(reasons.find((one) => one === value) ?? 'other');
    forget();
  }
  function submit() {
    const words = reason === 'other' ? other.read() : '';
    if (words === null) return;
    void send(JSON.stringify([reason, words]), (key) => open({ reason, words }, key));
  }
  return (
    <>
      <View className='m12'>
        <OptionList
          id='open-reason'
          label={label}
          options={reasons.map((value) => ({ value, text: t(`reason.${value}`) }))}
          value={reason}
          onChange={choose}
        />
      </View>
      <View>{reason === 'other' && other.field}</View>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='open-send' text={t('open.send')} busy={busy} onTap={submit} />
        {children}
      </View>
    </>
  );
}
