import { View } from '@tarojs/components';
import { APPEAL_LIMITS, ON_WORD } from '@types_/appointment/attendance';
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
import { t } from './words';

interface Props {
  row: AppealRow;
  onDone: () => void;
  onClose: () => void;
}

/** An appeal is answered with a text, either way: both buttons weigh the same. */
export function AnswerSheet({ row: { session, pass, name, how, text: said }, onDone, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<{ granted: boolean }>(({ granted }) => {
    void toast(t(granted ? 'answer.granted' : 'answer.kept'));
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
  // Of whoever was let in the appeal says that they were not there.
  const isThere = how === 'scan' || ON_WORD.includes(how);
  const choice = (id: string, granted: boolean, words: string) => (
    <Button id={id} kind='outline' text={words} busy={busy} onTap={() => decide(granted)} />
  );
  return (
    <Sheet open onClose={onClose} label={t('answer.title', { name })}>
      <View className='t20'>{t('answer.title', { name })}</View>
      <View className='t15 i2 m8'>{fitLines(said)}</View>
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
          {choice('answer-keep', false, t(isThere ? 'answer.keepThere' : 'answer.keep'))}
          {choice('answer-grant', true, t(isThere ? 'answer.grantThere' : 'answer.grant'))}
        </View>
      </View>
    </Sheet>
  );
}
