import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import type { useStep } from '../use-step';
import { t } from './words';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  onClose: () => void;
}

/** A note among those who handle a case; its author never sees it. */
export function NoteSheet({ view, step, onClose }: Props) {
  const letter = useLetterDraft(view.id, 'note');
  const [tried, setTried] = useState(false);
  const isShort = letter.text.trim().length < CASE_LIMITS.letterMin;
  async function submit() {
    setTried(true);
    if (isShort || (await step.take('note', { text: letter.text }))) return;
    letter.sent();
    void toast(t('note.done'));
    onClose();
  }
  return (
    <Sheet open onClose={onClose} label={t('note.title')}>
      <View>
        <News view={view} since={step.since} />
      </View>
      <View className='t20'>{t('note.title')}</View>
      <View className='m12'>
        <TextArea
          id='note-text'
          label={t('note.title')}
          hideLabel
          value={letter.text}
          onInput={letter.write}
          placeholder={t('note.placeholder')}
          hint={t('note.hint')}
          hintIcon='lock'
          maxLength={CASE_LIMITS.letterMax}
          minLines={4}
          {...(tried && isShort ? { error: t('note.short') } : {})}
        />
      </View>
      <View className='sheet-foot'>
        <FailureNotice failure={step.failure} />
        <Button id='note-send' text={t('note.send')} busy={step.busy} onTap={() => void submit()} />
      </View>
    </Sheet>
  );
}
