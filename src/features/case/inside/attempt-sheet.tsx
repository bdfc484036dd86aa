import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import { REACH_WAYS } from '@types_/case/reach';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { OptionList } from '@/ui/option-list';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import type { useStep } from '../use-step';
import { t } from './words';

/** Minutes ago; a phone's clock may be wrong, so that no time of day is sent. */
const AGO = [0, 60, 180] as const;
const HEARD = ['missed', 'reached'] as const;
type Heard = (typeof HEARD)[number];

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  onClose: () => void;
}

/** How and when somebody looked for a student who is silent in danger, and what came of it: written down for the student and the youth league. */
export function AttemptSheet({ view, step, onClose }: Props) {
  const letter = useLetterDraft(view.id, 'attempt');
  const [how, setHow] = useState<(typeof REACH_WAYS)[number]>('phone');
  const [ago, setAgo] = useState<(typeof AGO)[number]>(0);
  const [heard, setHeard] = useState<Heard | null>(null);
  async function submit() {
    if (!heard) return;
    if (await step.take('attempt', { how, ago, reached: heard === 'reached', text: letter.text })) return;
    letter.sent();
    void toast(t('attempt.done'));
    onClose();
  }
  return (
    <Sheet open onClose={onClose} label={t('attempt.title')}>
      <View className='t20'>{t('attempt.title')}</View>
      <View className='t15 i2 m4'>{t('attempt.text')}</View>
      <View className='m12'>
        <Segmented
          id='attempt-how'
          label={t('attempt.how')}
          options={REACH_WAYS.map((value) => ({ value, text: t(`attempt.${value}`) }))}
          value={how}
          onChange={(value) => setHow(REACH_WAYS.find((one) => one === value) ?? 'phone')}
        />
      </View>
      <View className='wrap m12' {...a11y('radiogroup', t('attempt.when'))}>
        {AGO.map((value) => (
          <Choice
            key={value}
            id={`attempt-ago-${value}`}
            text={t(`attempt.ago.${value}`)}
            chosen={value === ago}
            onTap={() => setAgo(value)}
          />
        ))}
      </View>
      <View className='m8'>
        <OptionList
          id='attempt-heard'
          label={t('attempt.heard')}
          options={HEARD.map((value) => ({ value, text: t(`attempt.${value}`) }))}
          value={heard}
          onChange={(value) => setHeard(HEARD.find((one) => one === value) ?? null)}
        />
      </View>
      {/* One question after the other; of its own, so that the choices above are not sent again at every keystroke. */}
      <View>
        {heard && (
          <>
            <TextArea
              id='attempt-text'
              label={t('attempt.hint')}
              value={letter.text}
              onInput={letter.write}
              maxLength={CASE_LIMITS.reasonMax}
              minLines={2}
            />
            <View className='sheet-foot'>
              <FailureNotice failure={step.failure} />
              <Button id='attempt-send' text={t('attempt.send')} busy={step.busy} onTap={() => void submit()} />
            </View>
          </>
        )}
      </View>
    </Sheet>
  );
}
