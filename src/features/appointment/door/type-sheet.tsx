import { CODE_LETTERS, readSeatText } from '@domain/appointment/seat-code';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import type { Door } from './use-door';
import { t } from './words';

/** The code of a phone that cannot be scanned, as it stands under the picture. */
export function TypeSheet({ door: { scan, busy, failure }, onClose }: { door: Door; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  async function enter() {
    const isCode = readSeatText(typed) !== null;
    setWrong(!isCode);
    if (isCode && (await scan(typed))) onClose();
  }
  return (
    <Sheet open onClose={onClose} label={t('type.title')}>
      <View className='t20'>{t('type.title')}</View>
      <Field
        id='typed-code'
        label={t('type.label')}
        value={typed}
        onInput={setTyped}
        onConfirm={() => void enter()}
        hint={t('type.hint')}
        maxLength={CODE_LETTERS + 2}
        {...(isWrong ? { error: t('type.wrong', { n: CODE_LETTERS }) } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='enter-code' text={t('type.do')} busy={busy} onTap={() => void enter()} />
      </View>
    </Sheet>
  );
}
