import { View } from '@tarojs/components';
import type { AppealRow } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { AnswerSheet } from './answer-sheet';
import { notedText } from './noted-text';
import { beginText } from './times';
import { t } from './words';

function OneAppeal({ row, onAnswer }: { row: AppealRow; onAnswer: (row: AppealRow) => void }) {
  const { session, pass, name, says, text, at, mayDecide } = row;
  return (
    <Row
      id={`appeal-${pass}`}
      over={`${session.title} ${beginText(session.startsAt)}`}
      title={name}
      second={notedText(row)}
      third={dotted(says === 'there' ? t('appeals.saysThere') : '', momentText(at))}
    >
      <View className='t17 m8'>{fitLines(text)}</View>
      <View className='m8'>
        {mayDecide ? (
          <Button id={`answer-${pass}`} kind='weak' small text={t('appeals.answer')} onTap={() => onAnswer(row)} />
        ) : (
          <View className='t13 i3'>{fitLines(t('appeals.notYours'))}</View>
        )}
      </View>
    </Row>
  );
}

/** The appeals that wait at the reader's school, the oldest ones first. */
export function Appeals() {
  const loaded = useLoad(() => call('appointment', 'appeals', {}));
  const [answered, setAnswered] = useState<AppealRow | null>(null);
  const shown = useRowsShown(8);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('appeals.title')} back subtitle={t('appeals.text')}>
      <Shown of={loaded} rows={4}>
        {({ rows, more }) => (
          <View>
            <FailureNotice failure={loaded.failure} />
            {rows.length === 0 ? (
              <EmptyState title={t('appeals.none')} text={t('appeals.noneText')} />
            ) : (
              <Block id='appeals'>
                {rows.slice(0, shown).map((row) => (
                  <OneAppeal key={row.pass} row={row} onAnswer={setAnswered} />
                ))}
              </Block>
            )}
            {more && <View className='t13 i2 m8'>{t('appeals.more')}</View>}
          </View>
        )}
      </Shown>
      <View>
        {answered && (
          <AnswerSheet
            row={answered}
            onClose={() => setAnswered(null)}
            onDone={() => {
              setAnswered(null);
              loaded.reload();
            }}
          />
        )}
      </View>
    </Page>
  );
}
