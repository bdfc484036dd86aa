import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { OptionList } from '@/ui/option-list';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import type { useStep } from '../use-step';
import { t } from '../words';
import { l } from './words';

const HEARD = { solved: true, unsolved: false, unreached: null } as const;
type Heard = keyof typeof HEARD;
const isHeard = (value: string): value is Heard => value in HEARD;

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  onClose: () => void;
}

/** What the student said on the phone: solved, not solved, not reached; written down once, for the student to read. */
export function CallbackSheet({ view, step, onClose }: Props) {
  const letter = useLetterDraft(view.id, 'league-callback');
  const [heard, setHeard] = useState<Heard | null>(null);
  const [tried, setTried] = useState(false);
  const problem =
    heard === null
      ? l('callback.choose')
      : letter.text.trim().length < CASE_LIMITS.letterMin
        ? t('answer.short')
        : null;
  async function submit() {
    setTried(true);
    if (heard === null || problem) return;
    if (await step.take('callback', { solved: HEARD[heard], text: letter.text })) return;
    letter.sent();
    onClose();
  }
  return (
    <Sheet open onClose={onClose} label={l('callback.title')}>
      <View className='t20'>{l('callback.title')}</View>
      <View className='m8'>
        <OptionList
          id='heard'
          label={l('callback.title')}
          options={Object.keys(HEARD).map((value) => ({ value, text: l(`callback.${value as Heard}`) }))}
          value={heard}
          onChange={(value) => isHeard(value) && setHeard(value)}
        />
      </View>
      <View>{heard === 'unreached' && <View className='t15 i2 m8'>{l('callback.missed')}</View>}</View>
      {/* Of its own, so that the choice above is not sent again at every keystroke. */}
      <View>
        <TextArea
          id='league-text'
          label={l('callback.hint')}
          value={letter.text}
          onInput={letter.write}
          maxLength={CASE_LIMITS.letterMax}
          minLines={2}
          {...(tried && problem ? { error: problem } : {})}
        />
        <View className='sheet-foot'>
          <FailureNotice failure={step.failure} />
          <Button id='league-send' text={l('callback.send')} busy={step.busy} onTap={() => void submit()} />
        </View>
      </View>
    </Sheet>
  );
}
