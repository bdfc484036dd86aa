import { View } from '@tarojs/components';
import { CORRECTABLE, type Correctable } from '@types_/identity/personal-data';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { OptionList } from '@/ui/option-list';
import { Sheet } from '@/ui/sheet';
import { t as factText } from './export-words';
import { t } from './words';

/** Says what the roster has wrong; the answer is a code to show together with the card. */
export function CorrectionSheet({ onClose }: { onClose: () => void }) {
  const [field, setField] = useState<Correctable>('college');
  const [code, setCode] = useState('');
  const { busy, failure, send } = useSend<{ code: string }>((told) => setCode(told.code));
  const submit = () => void send(field, (key) => call('identity', 'ask-correction', { field }, key));
  return (
    <Sheet open onClose={onClose} label={t('wrong.title')}>
      {code ? (
        <View id='correction-told'>
          <View className='t17 i2'>{t('wrong.told')}</View>
          <View id='correction-code' className='t28 m8'>
            {code}
          </View>
          <View className='t15 i2 m8'>{t('wrong.then')}</View>
          <View className='m16'>
            <Button id='correction-ok' text={t('wrong.ok')} onTap={onClose} />
          </View>
        </View>
      ) : (
        <View>
          <View className='t20'>{t('wrong.title')}</View>
          <View className='t15 i2 m4'>{t('wrong.text')}</View>
          <View className='m12'>
            <OptionList
              id='correction'
              label={t('wrong.title')}
              options={CORRECTABLE.map((value) => ({ value, text: factText(`fact.${value}`) }))}
              value={field}
              onChange={(value) => setField(value as Correctable)}
            />
          </View>
          <View className='sheet-foot'>
            <FailureNotice failure={failure} />
            <Button id='correction-send' text={t('wrong.send')} busy={busy} onTap={submit} />
          </View>
        </View>
      )}
    </Sheet>
  );
}
