import { appealLapses } from '@domain/appointment/absences';
import { dayOf } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { ABSENCES_TO_PAUSE } from '@types_/appointment/attendance';
import type { AbsenceRow, Absences } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText, momentText } from '@/i18n/dates';
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
import { AppealSheet } from './appeal-sheet';
import { beginText } from './times';
import { t } from './words';

/** How an appeal stands. */
function appealText(what: AbsenceRow['what'], { at, answer }: NonNullable<AbsenceRow['appeal']>): string {
  const moment = momentText(at);
  if (!answer && what === 'met') return t('absence.waits', { moment });
  if (!answer) return t('absence.waitsUntil', { moment, day: dayText(dayOf(appealLapses(new Date(at)))) });
  if (answer.text === '') return t('absence.unanswered');
  return t(answer.granted ? 'absence.granted' : 'absence.kept', { text: answer.text });
}

function stateText({ what, how, counts }: AbsenceRow): string {
  if (what === 'met') return t(!counts ? 'absence.thereLifted' : how === 'scan' ? 'absence.scanned' : 'absence.there');
  if (what === 'undone') return t(how === 'turned-away' ? 'absence.turnedAway' : 'absence.undone');
  if (!counts) return t('absence.lifted');
  return t(how === 'late-leave' ? 'absence.left' : 'absence.notThere');
}

function OneAbsence({ row, onAppeal }: { row: AbsenceRow; onAppeal: (row: AbsenceRow) => void }) {
  const { session, counts, appeal } = row;
  return (
    <Row id={`absence-${session.id}`} over={beginText(session.startsAt)} title={session.title} second={stateText(row)}>
      {row.off !== null && <View className='t15 m8'>{fitLines(t('absence.off', { reason: row.off }))}</View>}
      {appeal && (
        <>
          <View className='t15 i2 m8'>{fitLines(t('absence.said', { text: appeal.text }))}</View>
          <View className='t15 i2 m4'>{fitLines(appealText(row.what, appeal))}</View>
        </>
      )}
      {!appeal && counts && (
        <View className='m8'>
          <Button
            id={`appeal-${session.id}`}
            kind='weak'
            small
            text={t('absence.appeal')}
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
                    <OneAbsence key={row.session.id} row={row} onAppeal={setAppealed} />
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
            title={`${dayText(appealed.session.startsAt)} ${appealed.session.title}`}
            id={appealed.session.id}
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
