import { View } from '@tarojs/components';
import { makePhoneCall } from '@/platform/phone';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { t } from '../words';
import './file.scss';

const NUMBERS = ['110', '119', '120'] as const;

/** Danger first: whoever is hurt or in danger calls before they write. */
export function Danger() {
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
    </Block>
  );
}
