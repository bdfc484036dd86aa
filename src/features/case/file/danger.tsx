import { View } from '@tarojs/components';
import { makePhoneCall } from '@/platform/phone';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { t } from '../words';
import './file.scss';

const NUMBERS = ['110', '119', '120'] as const;
/** Danger first: whoever is hurt or in danger calls before they write. */
export function Danger({ dutyPhone: duty }: { dutyPhone: string }) {
  return (
    <Block danger padded id='danger'>
      <View className='danger-title'>{t('file.danger')}</View>
      <View className='danger-numbers'>
        {NUMBERS.map((number) => (
          <View key={number} className='danger-number'>
            <Button id={`call-${number}`} kind='outline' small text={number} onTap={() => void makePhoneCall(number)} />
          </View>
        ))}
      </View>
      {duty !== '' && (
        <View className='m8'>
          <Button
            id='call-duty'
            kind='outline'
            small
            icon='phone'
            text={t('file.duty', { phone: duty })}
            onTap={() => void makePhoneCall(duty)}
          />
        </View>
      )}
    </Block>
  );
}
