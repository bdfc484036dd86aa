import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { errorText } from '@/i18n/error-text';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { MORE, useLetterDraft } from '../letter-draft';
import { t } from '../words';

interface Props {
  caseId: string;
  kind: 'supplement' | 'add' | 'reopen';
  /** What the desk asked, to be seen while answering. */
  question?: string | undefined;
  busy: boolean;
  failure: Failure | null;
  onSend: (text: string) => Promise<boolean>;
  onClose: () => void;
}

const TOO_LONG = {
  code: 'INPUT_INVALID',
  params: { field: 'text', problem: 'too-long', limit: CASE_LIMITS.letterMax },
} as const;

/** One letter of the student's: an answer to a question, more of a danger, or why it is not solved. */
export function LetterSheet({ caseId, kind, question, busy, failure, onSend, onClose }: Props) {
  const letter = useLetterDraft(caseId, kind === 'reopen' ? kind : MORE);
  const [tried, setTried] = useState(false);
  const { length } = letter.text.trim();
  const isShort = length < CASE_LIMITS.letterMin;
  // Words that came from elsewhere stand below what was there: together they may be more than is sent.
  const isLong = length > CASE_LIMITS.letterMax;
  async function submit() {
    setTried(true);
    if (!isShort && !isLong && (await onSend(letter.text))) letter.sent();
  }
  return (
    <Sheet open onClose={onClose} label={t(`case.${kind}Title`)}>
      {question && <View className='t15 i2'>{question}</View>}
      <TextArea
        id='letter-text'
        label={t(`case.${kind}Title`)}
        value={letter.text}
        onInput={letter.write}
        maxLength={CASE_LIMITS.letterMax}
        minLines={4}
        count
        {...(isLong ? { error: errorText(TOO_LONG) } : tried && isShort ? { error: t('answer.short') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='letter-send' text={t(`case.${kind}Send`)} busy={busy} onTap={() => void submit()} />
      </View>
    </Sheet>
  );
}
