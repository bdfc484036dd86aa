import { View } from '@tarojs/components';
import type { CheckedIn, DoorList } from '@types_/appointment/attendance-view';
import { useCallback, useRef, useState } from 'react';
import { timeText } from '@/i18n/dates';
import { usePullDown, useReturn } from '@/platform/page-life';
import { canScan, scanCode } from '@/platform/scan';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { UndoBar } from '@/ui/undo-bar';
import { DoorRows } from './door-rows';
import { EndSheet } from './end-sheet';
import { beginText } from './times';
import { TypeSheet } from './type-sheet';
import { type Door, useDoor } from './use-door';
import { WalkIns } from './walk-ins';
import { t } from './words';

/** Who was let in just now, large enough to be seen while the next ticket is held out. */
const lastText = ({ row: { name, isSeated, at } }: CheckedIn): string =>
  t(isSeated ? 'door.last' : 'door.lastIn', { name, time: at ? timeText(at) : '' });

function Last({ last }: { last: CheckedIn | null }) {
  return (
    <View id='door-last'>
      {last && (
        <Notice
          tone={last.again ? 'corn' : 'pine'}
          icon={last.again ? 'info' : 'ok'}
          text={last.again ? t('door.again', { text: lastText(last) }) : lastText(last)}
        />
      )}
    </View>
  );
}

interface BodyProps {
  list: DoorList;
  door: Door;
  onEnd: () => void;
}

function Body({ list, door, onEnd }: BodyProps) {
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
      <Last last={door.last} />
      <View>
        <FailureNotice failure={door.failure ?? door.loaded.failure} />
        {now < opensAt && <Notice tone='brand' icon='clock' text={t('door.from', { time: timeText(opensAt) })} />}
      </View>
      <Section title={t('door.list')} aside={t('door.expected', { n: rows.length })}>
        <DoorRows rows={rows} onTick={tick} />
      </Section>
      <WalkIns list={list} door={door} />
      {now >= graceOver && (
        <View className='m20'>
          <Button id='door-end' kind='quiet' text={t('end.open')} onTap={onEnd} />
        </View>
      )}
    </>
  );
}

/** At the door of a session: who is there, a scanner under the thumb, the list to tick, and free seats. */
export function CheckIn({ id }: { id: string }) {
  const door = useDoor(id);
  const { loaded, last } = door;
  const [sheet, setSheet] = useState<'type' | 'end' | null>(null);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const open = (name: 'type' | 'end') => {
    door.forget();
    setSheet(name);
  };
  const close = () => setSheet(null);
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
      {...(session ? { subtitle: `${session.title} · ${beginText(session.startsAt)} · ${session.place}` } : {})}
      dock={
        list && (
          <>
            <View>
              {last && (
                <UndoBar
                  text={t('door.in', { name: last.row.name })}
                  undoText={t('door.undo')}
                  onUndo={() => door.undo(last.row.pass)}
                />
              )}
            </View>
            <Dock>
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
        {(shown) => <Body list={shown} door={door} onEnd={() => open('end')} />}
      </Shown>
      <View>
        {sheet === 'type' && <TypeSheet door={door} onClose={close} />}
        {sheet === 'end' && list && <EndSheet list={list} onClose={close} />}
      </View>
    </Page>
  );
}
