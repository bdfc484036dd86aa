import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import type { useStep } from '../use-step';
import { t } from '../words';
import { l } from './words';

const BLANK = '＿';

interface Props {
  kind: 'urge' | 'note';
  view: CaseView;
  step: ReturnType<typeof useStep>;
  onClose: () => void;
}

/** A word of the youth league: to the desk, which the student reads too, or to those who handle it alone. */
export function WordSheet({ kind, view, step, onClose }: Props) {
  const letter = useLetterDraft(view.id, `league-${kind}`);
  const [tried, setTried] = useState(false);
  const problem = letter.text.includes(BLANK)
    ? l('blank')
    : letter.text.trim().length < CASE_LIMITS.letterMin
      ? t('answer.short')
      : null;
  async function submit() {
    setTried(true);
    if (problem || (await step.take(kind, { text: letter.text }))) return;
    letter.sent();
    onClose();
  }
  const title = kind === 'urge' ? l('urge.title', { office: view.office }) : l('note.title');
  return (
    <Sheet open onClose={onClose} label={title}>
      <View>
        <News view={view} since={step.since} />
      </View>
      <View className='t20'>{title}</View>
      <View className='t15 i2 m4'>{l(`${kind}.hint`)}</View>
      {kind === 'urge' && (
        <View className='wrap m8'>
          <Chip id='urge-saved' text={l('urge.savedName')} onTap={() => letter.write(l('urge.saved'))} />
        </View>
      )}
      <TextArea
        id='league-text'
        label={title}
        hideLabel
        value={letter.text}
        onInput={letter.write}
        maxLength={CASE_LIMITS.letterMax}
        minLines={4}
        {...(tried && problem ? { error: problem } : {})}
      />
      <View className='sheet-foot'>
        <FailureNotice failure={step.failure} />
        <Button id='league-send' text={l(`${kind}.send`)} busy={step.busy} onTap={() => void submit()} />
      </View>
    </Sheet>
  );
}
