import { View } from '@tarojs/components';
import type { DoorRow } from '@types_/appointment/attendance-view';
import { memo } from 'react';
import { timeText } from '@/i18n/dates';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Tick } from '@/ui/tick';
import { ticketText } from './times';
import { t } from './words';

interface RowProps {
  id: string;
  row: DoorRow;
  onTick: (pass: string) => void;
}

/**
 * Somebody who is expected, to be ticked; who is in, with the hour, and a tap says so again, with the way to take it back. A row
 * stays the same element: another one would send the whole list to the screen.
 */
export const OneRow = memo(function OneRow({ id, row, onTick }: RowProps) {
  const { pass, name, isSeated, how, at } = row;
  const second = t(isSeated ? 'door.seated' : 'door.walkedIn', { number: ticketText(pass) });
  const isIn = how !== null && how !== 'turned-away';
  const third = how && at ? t(`came.${how}`, { time: timeText(at) }) : '';
  return (
    <Row
      id={id}
      title={name}
      second={second}
      {...(third ? { third } : {})}
      trailing={<Tick on={isIn} />}
      checked={isIn}
      onTap={() => onTick(pass)}
    />
  );
});

/** Who has a seat, and who came without one. */
export function DoorRows({ rows, onTick }: { rows: readonly DoorRow[]; onTick: (pass: string) => void }) {
  const shown = useRowsShown();
  if (rows.length === 0) return <View className='t15 i2'>{t('door.empty')}</View>;
  return (
    <Block id='door-rows'>
      {rows.slice(0, shown).map((row) => (
        <OneRow key={row.pass} id={`seat-${row.pass}`} row={row} onTick={onTick} />
      ))}
    </Block>
  );
}
