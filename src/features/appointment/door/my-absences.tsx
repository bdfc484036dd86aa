import { appealLapses } from '@domain/appointment/absences';
import { dayOf } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { ABSENCES_TO_PAUSE } from '@types_/appointment/attendance';
import type { AbsenceRow, Absences } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText, momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { MINUTES_PAGES } from '../minutes/pages';
import { AppealSheet } from './appeal-sheet';
import { standsText } from './noted-text';
import { beginText } from './times';
import { ThereButtons } from './were-you-there';
import { t } from './words';

/** How an appeal stands. */
function appealText({ what, appeal }: AbsenceRow): string {
  if (!appeal) return '';
  const { at, answer, says } = appeal;
  const moment = momentText(at);
  if (!answer && what === 'met') return t('absence.waits', { moment });
  const day = dayText(dayOf(appealLapses({ at: new Date(at), says })));
  if (!answer) return t(says === 'there' ? 'absence.waitsThere' : 'absence.waitsUntil', { moment, day });
  if (answer.text === '') return t(says === 'there' ? 'absence.unansweredThere' : 'absence.unanswered');
  const { text } = answer;
  if (answer.granted) return t('absence.granted', { text });
  return t(says === 'there' && what !== 'absent' ? 'absence.refused' : 'absence.kept', { text });
}

/** Who counts as there rates, and speaks of promises, beside the minutes. */
const AS_THERE: readonly AbsenceRow['what'][] = ['met', 'presumed'];

interface OneProps {
  row: AbsenceRow;
  onAppeal: (row: AbsenceRow) => void;
  onSaid: () => void;
}

function OneAbsence({ row, onAppeal, onSaid }: OneProps) {
  const { session, appeal, open } = row;
  return (
    <Row id={`absence-${session.id}`} over={beginText(session.startsAt)} title={session.title} second={standsText(row)}>
      {row.off !== null && <View className='t15 m8'>{fitLines(t('absence.off', { reason: row.off }))}</View>}
      {appeal && (
        <>
          <View className='t15 i2 m8'>{fitLines(t('absence.said', { text: appeal.text }))}</View>
          <View className='t15 i2 m4'>{fitLines(appealText(row))}</View>
        </>
      )}
      {row.asked && <ThereButtons session={session.id} said={row.said} onSaid={onSaid} />}
      {row.off === null && AS_THERE.includes(row.what) && (
        <View className='m8'>
          <Button
            id={`minutes-${session.id}`}
            kind='quiet'
            small
            text={t('absence.minutes')}
            onTap={() => void navigateTo(MINUTES_PAGES.minutes(session.id))}
          />
        </View>
      )}
      {open.length > 0 && (
        <View className='m8'>
          <Button
            id={`appeal-${session.id}`}
            kind='weak'
            small
            text={t(open.includes('not-counted') ? 'absence.appeal' : 'absence.appealThere')}
            onTap={() => onAppeal(row)}
          />
        </View>
      )}
    </Row>
  );
}

function Standing({ absences: { counted, pausedUntil } }: { absences: Absences }) {
  return (
    <>
      <View className='t28'>{fitLines(t('absence.counted', { n: counted }))}</View>
      <View className='t15 i2 m4'>{fitLines(t('absence.rule', { n: ABSENCES_TO_PAUSE }))}</View>
      <View>
        {pausedUntil && (
          <Notice tone='corn' icon='pause' text={t('absence.paused', { moment: momentText(pausedUntil) })} />
        )}
      </View>
    </>
  );
}

/** Every absence of the reader with what became of it, what follows from them, and the way to say that one should not count. */
export function MyAbsences() {
  const loaded = useLoad(() => call('appointment', 'my-absences', {}));
  const [appealed, setAppealed] = useState<AbsenceRow | null>(null);
  const shown = useRowsShown();
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('absence.title')} back>
      <Shown of={loaded} rows={4}>
        {(absences) => (
          <>
            <FailureNotice failure={loaded.failure} />
            <Standing absences={absences} />
            {absences.rows.length === 0 ? (
              <EmptyState title={t('absence.none')} text={t('absence.noneText')} />
            ) : (
              <Section title={t('absence.all')} aside={t('absence.times', { n: absences.rows.length })}>
                <Block id='absences'>
                  {absences.rows.slice(0, shown).map((row) => (
                    <OneAbsence key={row.session.id} row={row} onAppeal={setAppealed} onSaid={loaded.reload} />
                  ))}
                </Block>
                {absences.more && <View className='t13 i2 m8'>{t('absence.more')}</View>}
              </Section>
            )}
          </>
        )}
      </Shown>
      <View>
        {appealed && (
          <AppealSheet
            row={appealed}
            onClose={() => setAppealed(null)}
            onDone={() => {
              setAppealed(null);
              loaded.reload();
            }}
          />
        )}
      </View>
    </Page>
  );
}
