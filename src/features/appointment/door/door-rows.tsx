import type { DoorRow } from '@types_/appointment/attendance-view';
import { memo } from 'react';
import { timeText } from '@/i18n/dates';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Tick } from '@/ui/tick';
import { ticketText } from './times';
import { t } from './words';

/**
 * Somebody who is expected, to be ticked; who is in, with the hour, and a tap says so again, with the way to take it back. A row
 * stays the same element: another one would send the whole list to the screen.
 */
const OneRow = memo(function OneRow({ row, onTick }: { row: DoorRow; onTick: (ticket: string) => void }) {
  const { ticket, name, place, how, at } = row;
  const number = ticketText(ticket);
  const second = place === null ? t('door.walkedIn', { number }) : t('door.place', { place, number });
  const third = how && at ? t(`came.${how}`, { time: timeText(at) }) : '';
  return (
    <Row
      id={`seat-${ticket}`}
      title={name}
      second={second}
      {...(third ? { third } : {})}
      trailing={<Tick on={how !== null} />}
      checked={how !== null}
      onTap={() => onTick(ticket)}
    />
  );
});

/** Who has a seat, in the order of the line, and who came without one. */
export function DoorRows({ rows, onTick }: { rows: readonly DoorRow[]; onTick: (ticket: string) => void }) {
  const shown = useRowsShown();
  return (
    <Block id='door-rows'>
      {rows.slice(0, shown).map((row) => (
        <OneRow key={row.ticket} row={row} onTick={onTick} />
      ))}
    </Block>
  );
}
