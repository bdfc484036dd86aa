import { parseDay } from '@domain/core/parse-day';
import { View } from '@tarojs/components';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import {
  type CommitmentWord,
  DISPUTE_ANSWERS,
  type DisputeAnswer,
  MINUTES_LIMITS as MOST,
} from '@types_/appointment/minutes';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayWithWeekday } from '@/i18n/dates';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { FailureState } from '@/remote/failure-state';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { TextArea } from '@/ui/text-area';
import { speakerText, usedUpText } from '../minutes/texts';
import { t } from '../minutes/words';
import { CommitmentLine } from './commitment-line';

interface Props {
  view: CommitmentView;
  onStale: () => void;
}

type Sayable = CommitmentWord | DisputeAnswer;

/** What can be said: what most contradict can only be taken up again, and not everything for an office that says it itself. */
function wordsOf({ commitment: { disputed }, mayAnswer, report }: CommitmentView): readonly Sayable[] {
  if (!mayAnswer) return report?.words ?? [];
  return disputed ? DISPUTE_ANSWERS : ['reopen'];
}

/** How a promise goes, in the owner's words, for everybody to read. */
function Form({ view, onStale }: Props) {
  const { commitment, version, mayAnswer, report } = view;
  const { owner } = commitment;
  const words = wordsOf(view);
  const [chosen, setWhat] = useState<Sayable>('progress');
  // What can be said may have become less since the page was opened.
  const what = words.includes(chosen) ? chosen : (words[0] ?? chosen);
  const title = t(mayAnswer ? 'answer.title' : 'report.title');
  const [text, setText] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<unknown>(() => {
    void toast(t('report.sent'));
    void navigateBack();
  });
  const day = parseDay(typed);
  const isShort = text.trim().length < MOST.wordMin;
  const isWrongDay = what === 'move' && (day === null || day <= commitment.day);
  async function save() {
    setTried(true);
    if (isShort || isWrongDay) return;
    const said = text.trim();
    const say = what === 'move' ? { what, text: said, day: day ?? '' } : { what, text: said };
    const input = { id: commitment.id, version, say };
    const failed = await send(JSON.stringify(input), (key) => call('appointment', 'report-commitment', input, key));
    if (failed?.code === 'COMMITMENT_MOVED_ON') onStale();
  }
  return (
    <Page
      title={title}
      back
      dock={
        <Dock
          note={
            mayAnswer
              ? t('answer.note', { office: owner })
              : t('report.note', { office: speakerText(owner, report?.by ?? null) })
          }
        >
          {words.length > 0 && (
            <Button id='report-send' text={t('report.send')} busy={busy} onTap={() => void save()} />
          )}
        </Dock>
      }
    >
      <Block>
        <CommitmentLine id='promise' one={commitment} still />
      </Block>
      <View className='m16'>
        {(words.length > 1 || mayAnswer) && (
          <Segmented
            id='report-what'
            label={title}
            value={what}
            options={words.map((value) => ({ value, text: t(`report.${value}`) }))}
            onChange={(value) => setWhat(value as Sayable)}
          />
        )}
        {report?.by && words.length === 1 && <View className='t13 i2 m8'>{t('report.owners', { office: owner })}</View>}
        {usedUpText(view) && (
          <View id='used-up' className='t13 i2 m8'>
            {fitLines(usedUpText(view))}
          </View>
        )}
      </View>
      {/* In a box of its own: what comes after it is not sent anew when it appears. */}
      <View>
        {what === 'move' && (
          <View className='m16'>
            <Field
              id='report-day'
              label={t('report.day')}
              value={typed}
              onInput={setTyped}
              hint={day ? dayWithWeekday(day) : t('report.dayHint')}
              maxLength={12}
              {...(tried && isWrongDay ? { error: t('report.dayWrong') } : {})}
            />
          </View>
        )}
      </View>
      <View className='m16'>
        <TextArea
          id='report-text'
          label={t(`report.text.${what}`)}
          value={text}
          onInput={setText}
          {...(mayAnswer ? {} : { placeholder: t('report.example') })}
          maxLength={MOST.wordMax}
          minLines={4}
          count
          {...(tried && isShort ? { error: t('report.missing') } : {})}
        />
      </View>
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}

/** The way of an owner to say how a promise goes. */
export function ReportForm({ id }: { id: string }) {
  const { data, failure, reload } = useLoad(() => call('appointment', 'commitment', { id }), id);
  if (data) return <Form view={data} onStale={reload} />;
  return (
    <Page title={t('report.title')} back>
      {failure ? <FailureState failure={failure} onRetry={reload} /> : <Skeleton rows={4} />}
    </Page>
  );
}
