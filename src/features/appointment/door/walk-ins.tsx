import { View } from '@tarojs/components';
import type { DoorList } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { timeText } from '@/i18n/dates';
import { FailureNotice } from '@/remote/failure-notice';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import type { Door } from './use-door';
import { t } from './words';

const isEarly = ({ walkInsFrom }: DoorList): boolean => new Date().toISOString() < walkInsFrom;

/** Whether there are seats for whoever has none, how many, and from when on. */
function freeText(list: DoorList): string {
  const { free, graceOver, walkInsFrom } = list;
  if (isEarly(list)) return t('walk.from', { n: free, time: timeText(walkInsFrom) });
  if (new Date().toISOString() < graceOver) return t('walk.free', { n: free, time: timeText(graceOver) });
  return free === 0 ? t('walk.full') : t('walk.late', { n: free });
}

/**
 * The way to a seat for whoever stands there without one: above the list, which may be long. Whether there is one is decided where all doors
 * meet: what this phone knows may be old.
 */
export function WalkIns({ list, onOpen }: { list: DoorList; onOpen: () => void }) {
  return (
    <Block>
      <Row
        id='walk-open'
        title={t('walk.title')}
        second={freeText(list)}
        {...(!isEarly(list) ? { trailing: 'chevron' as const, onTap: onOpen } : {})}
      />
    </Block>
  );
}

interface SheetProps {
  list: DoorList;
  door: Door;
  onClose: () => void;
}

/** The number of somebody who takes a free seat. */
export function WalkInSheet({ list, door: { walkIn, busy, failure }, onClose }: SheetProps) {
  const [number, setNumber] = useState('');
  async function enter() {
    if (number.trim() !== '' && (await walkIn(number.trim()))) onClose();
  }
  return (
    <Sheet open onClose={onClose} label={t('walk.title')}>
      <View className='t20'>{t('walk.title')}</View>
      <View className='t15 i2 m4'>{fitLines(freeText(list))}</View>
      <Field
        id='walk-in-number'
        label={t('walk.number')}
        value={number}
        onInput={setNumber}
        onConfirm={() => void enter()}
        maxLength={40}
      />
      <View>
        {failure?.code === 'MEMBER_NOT_FOUND' ? (
          <Notice tone='maple' icon='warn' text={t('walk.unknown')} />
        ) : (
          <FailureNotice failure={failure} />
        )}
      </View>
      <Button id='walk-in' text={t('walk.do')} busy={busy} onTap={() => void enter()} />
    </Sheet>
  );
}
