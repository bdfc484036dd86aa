import { View } from '@tarojs/components';
import type { DoorList } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { timeText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { Section } from '@/ui/section';
import type { Door } from './use-door';
import { t } from './words';

/** Seats for whoever stands there without one: when there are some, and the number of who takes one. */
export function WalkIns({ list, door }: { list: DoorList; door: Door }) {
  const [number, setNumber] = useState('');
  const now = new Date().toISOString();
  const isEarly = now < list.walkInsFrom;
  const text = isEarly
    ? t('walk.from', { n: list.free, time: timeText(list.walkInsFrom) })
    : now < list.graceOver
      ? t('walk.free', { n: list.free, time: timeText(list.graceOver) })
      : t('walk.late', { n: list.free });
  async function enter() {
    if (number.trim() !== '' && (await door.walkIn(number.trim()))) setNumber('');
  }
  return (
    <Section title={t('walk.title')}>
      <View className='t15 i2'>{fitLines(text)}</View>
      {!isEarly && (
        <>
          <Field
            id='walk-in-number'
            label={t('walk.number')}
            value={number}
            onInput={setNumber}
            onConfirm={() => void enter()}
            maxLength={40}
          />
          <Button id='walk-in' kind='weak' text={t('walk.do')} busy={door.busy} onTap={() => void enter()} />
        </>
      )}
    </Section>
  );
}
