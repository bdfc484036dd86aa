import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { makePhoneCall } from '@/platform/phone';
import { getStored, setStored } from '@/platform/storage';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { t } from '../words';
import './file.scss';

const NUMBERS = ['110', '119', '120'] as const;
const STORED_AS = 'duty-phone';

const kept = (): string => {
  const phone = getStored(STORED_AS);
  return typeof phone === 'string' ? phone : '';
};

/** Whom the school names; at once from the phone where it was heard before, since whoever needs it has no time to wait. */
function useDutyPhone(): string {
  const [phone, setPhone] = useState(kept);
  useEffect(() => {
    void call('case', 'my-school', {}).then((reply) => {
      if (!reply.ok) return;
      setStored(STORED_AS, reply.data.dutyPhone);
      setPhone(reply.data.dutyPhone);
    });
  }, []);
  return phone;
}

/** Danger first: whoever is hurt or in danger calls before they write. */
export function Danger() {
  const duty = useDutyPhone();
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
