import { View } from '@tarojs/components';
import type { CheckedIn, DoorList } from '@types_/appointment/attendance-view';
import { useCallback, useRef, useState } from 'react';
import { timeText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { usePullDown, useReturn } from '@/platform/page-life';
import { canScan, scanCode } from '@/platform/scan';
import { Shown } from '@/remote/shown';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { UndoBar } from '@/ui/undo-bar';
import { SaidAbove } from '../applying/said-above';
import { DoorRows } from './door-rows';
import { EndSheet } from './end-sheet';
import { FindPerson } from './find-person';
import { beginText } from './times';
import { TypeSheet } from './type-sheet';
import { type Door, useDoor } from './use-door';
import { WalkInSheet, WalkIns } from './walk-ins';
import { t } from './words';

/** Who was let in just now. Above the buttons, with the way to take it back: the list stays where the finger is. */
function lastText({ row: { name, isSeated, at }, again }: CheckedIn): string {
  const text = t(isSeated ? 'door.last' : 'door.lastIn', { name, time: at ? timeText(at) : '' });
  return again ? t('door.again', { text }) : text;
}

type SheetName = 'type' | 'walk' | 'end';

interface BodyProps {
  list: DoorList;
  door: Door;
  onOpen: (sheet: SheetName) => void;
}

function Body({ list, door, onOpen }: BodyProps) {
  const { here, seats, rows, opensAt, graceOver } = list;
  const now = new Date().toISOString();
  const latest = useRef(door.tick);
  latest.current = door.tick;
  const tick = useCallback((pass: string) => void latest.current(pass), []);
  return (
    <>
      <View className='m8'>
        <View id='door-count' className='t28'>{`${here} / ${seats}`}</View>
        <View className='t15 i2'>{t('door.here')}</View>
      </View>
      <View>
        {now < opensAt && <Notice tone='brand' icon='clock' text={t('door.from', { time: timeText(opensAt) })} />}
      </View>
      <WalkIns list={list} onOpen={() => onOpen('walk')} />
      <FindPerson rows={rows} onTick={tick} />
      <Section title={t('door.list')} aside={t('door.expected', { n: rows.length })}>
        <DoorRows rows={rows} onTick={tick} />
      </Section>
      {now >= graceOver && (
        <View className='m20'>
          <Button id='door-end' kind='quiet' text={t('end.open')} onTap={() => onOpen('end')} />
        </View>
      )}
    </>
  );
}

/** At the door of a session: who is there, a scanner under the thumb, the list to tick, and free seats. */
export function CheckIn({ id }: { id: string }) {
  const door = useDoor(id);
  const { loaded, last } = door;
  const [sheet, setSheet] = useState<SheetName | null>(null);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const open = (name: SheetName) => {
    door.forget();
    setSheet(name);
  };
  const close = () => {
    door.forget();
    setSheet(null);
  };
  async function scan() {
    const text = await scanCode();
    if (text !== null) await door.scan(text);
  }
  const list = loaded.data;
  const session = list?.session;
  return (
    <Page
      title={t('door.title')}
      back
      {...(session ? { subtitle: dotted(session.title, beginText(session.startsAt), session.place) } : {})}
      dock={
        list && (
          <>
            <View id='door-last'>
              {last && (
                <UndoBar text={lastText(last)} undoText={t('door.undo')} onUndo={() => door.undo(last.row.pass)} />
              )}
            </View>
            <Dock>
              <SaidAbove said={sheet === null ? (door.failure ?? loaded.failure) : null} />
              <Button
                id='door-type'
                kind={canScan ? 'outline' : 'primary'}
                text={t('door.type')}
                onTap={() => open('type')}
              />
              {canScan && <Button id='door-scan' text={t('door.scan')} busy={door.busy} onTap={() => void scan()} />}
            </Dock>
          </>
        )
      }
    >
      <Shown of={loaded} rows={5} hero>
        {(shown) => <Body list={shown} door={door} onOpen={open} />}
      </Shown>
      <View>
        {sheet === 'type' && <TypeSheet door={door} onClose={close} />}
        {sheet === 'walk' && list && <WalkInSheet list={list} door={door} onClose={close} />}
        {sheet === 'end' && list && <EndSheet list={list} onClose={close} />}
      </View>
    </Page>
  );
}
