import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { MatterDone, MatterView } from '@types_/case/matter-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import { carryOn } from './carry-on';
import { t } from './words';

const OUTCOMES = ['done', 'cannot'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface Props {
  matter: MatterView;
  onDone: () => void;
  onClose: () => void;
}

/** One letter to everybody in an 议题. */
export function AnswerAllSheet({ matter, onDone, onClose }: Props) {
  const letter = useLetterDraft(matter.id, 'matter');
  const [outcome, setOutcome] = useState<Outcome>('done');
  const [tried, setTried] = useState(false);
  const { busy, failure, send } = useSend<MatterDone>(() => {
    letter.sent();
    onDone();
  });
  const isShort = letter.text.trim().length < CASE_LIMITS.letterMin;
  function submit() {
    setTried(true);
    if (isShort) return;
    const say = { id: matter.id, text: letter.text, outcome };
    void send(JSON.stringify(say), (key) => carryOn(() => call('case', 'answer-matter', say, key)));
  }
  return (
    <Sheet open onClose={onClose} label={t('answer.title')}>
      <View className='t20'>{t('answer.title')}</View>
      <View className='t15 i2 m4'>{t('answer.hint')}</View>
      <View className='m12'>
        <Segmented
          id='matter-outcome'
          options={OUTCOMES.map((value) => ({ value, text: t(`answer.${value}`) }))}
          value={outcome}
          onChange={(value) => setOutcome(value as Outcome)}
        />
      </View>
      <TextArea
        id='matter-text'
        label={t('answer.title')}
        hideLabel
        value={letter.text}
        onInput={letter.write}
        placeholder={t('answer.placeholder')}
        maxLength={CASE_LIMITS.letterMax}
        minLines={4}
        {...(tried && isShort ? { error: t('answer.short') } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='matter-send' text={t('answer.send', { n: matter.inWork })} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
