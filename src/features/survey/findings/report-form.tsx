import { View } from '@tarojs/components';
import { FINDING_LIMITS as MOST } from '@types_/survey/finding';
import type { FindingPlan } from '@types_/survey/finding-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { TextArea } from '@/ui/text-area';
import { Toggle } from '@/ui/toggle';
import { FindingLine } from './finding-line';
import { Notes } from './notes';
import { roundText } from './texts';
import { useFindingSend } from './use-finding-send';
import { t } from './words';

interface Props {
  plan: FindingPlan;
  /** The plan itself is to be changed. */
  onPlan: () => void;
  onStale: () => void;
}

/** What was done about it, for everybody to read; and that it is done. */
export function ReportForm({ plan: { finding, version }, onPlan, onStale }: Props) {
  const [text, setText] = useState('');
  const [isDone, setDone] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, failure, settle } = useFindingSend(() => t(isDone ? 'report.finished' : 'report.sent'), onStale);
  const isShort = text.trim().length < MOST.noteMin;
  function save() {
    setTried(true);
    if (isShort) return;
    const input = { id: finding.id, version, text: text.trim(), done: isDone };
    void settle(input, (key) => call('survey', 'report-finding', input, key));
  }
  return (
    <Page
      title={t('title')}
      back
      subtitle={roundText(finding)}
      {...(finding.mayReport
        ? {
            dock: (
              <Dock note={t('report.note')}>
                <Button id='report-send' text={t(isDone ? 'report.finish' : 'report.send')} busy={busy} onTap={save} />
              </Dock>
            ),
          }
        : {})}
    >
      <Block>
        <FindingLine id='finding' finding={finding}>
          <Notes notes={finding.notes} />
        </FindingLine>
      </Block>
      {finding.mayReport && (
        <>
          <View className='m16'>
            <TextArea
              id='report-text'
              label={t('report.text')}
              value={text}
              onInput={setText}
              placeholder={t('report.example')}
              maxLength={MOST.noteMax}
              minLines={4}
              count
              {...(tried && isShort ? { error: t('report.missing') } : {})}
            />
          </View>
          <View className='m8'>
            <Toggle
              id='report-done'
              label={t('report.done')}
              second={t('report.done.note')}
              on={isDone}
              onChange={setDone}
            />
          </View>
          <View>
            <FailureNotice failure={failure} />
          </View>
        </>
      )}
      {finding.mayPlan && (
        <View className='m16'>
          <Button id='plan-again' kind='quiet' text={t('plan.again')} onTap={onPlan} />
        </View>
      )}
    </Page>
  );
}
