import { View } from '@tarojs/components';
import { APPEAL_LIMITS } from '@types_/appointment/attendance';
import type { AppealRow } from '@types_/appointment/attendance-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { thereText } from './noted-text';
import { t } from './words';

interface Props {
  row: AppealRow;
  onDone: () => void;
  onClose: () => void;
}

/** What each answer says: to who was there after all, who was not, and whose absence should not count. */
function answersTo({ says, what }: AppealRow) {
  if (says === 'there')
    return { keep: what === 'absent' ? 'answer.keep' : 'answer.keepAway', grant: 'answer.grantBeen' } as const;
  return what === 'absent'
    ? ({ keep: 'answer.keep', grant: 'answer.grant' } as const)
    : ({ keep: 'answer.keepThere', grant: 'answer.grantThere' } as const);
}

/** An appeal is answered with a text, either way: both buttons weigh the same. */
export function AnswerSheet({ row, onDone, onClose }: Props) {
  const { session, pass, name, says, text: said } = row;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<{ granted: boolean }>(() => {
    void toast(t('answer.done'));
    onDone();
  });
  const text = typed.trim();
  const isShort = text.length < APPEAL_LIMITS.answerMin;
  function decide(granted: boolean) {
    setTried(true);
    if (isShort) return;
    const input = { id: session.id, pass, granted, text };
    void send(`${granted} ${text}`, (key) => call('appointment', 'decide-appeal', input, key));
  }
  const answers = answersTo(row);
  const choice = (id: string, granted: boolean, words: string) => (
    <Button id={id} kind='outline' text={words} busy={busy} onTap={() => decide(granted)} />
  );
  return (
    <Sheet open onClose={onClose} label={t('answer.title', { name })}>
      <View className='t20'>{t('answer.title', { name })}</View>
      <View className='t15 i2 m8'>{fitLines(said)}</View>
      {says === 'there' && <View className='t13 i2 m8'>{fitLines(thereText(session.channel))}</View>}
      <TextArea
        id='answer-text'
        label={t('answer.label')}
        hint={t('answer.hint')}
        value={typed}
        onInput={setTyped}
        maxLength={APPEAL_LIMITS.answer}
        minLines={2}
        {...(tried && isShort ? { error: t('answer.missing') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <View className='pair'>
          {choice('answer-keep', false, t(answers.keep))}
          {choice('answer-grant', true, t(answers.grant))}
        </View>
      </View>
    </Sheet>
  );
}
