import { UNFILLED } from '@domain/case/gaps';
import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import type { SavedReply } from '@types_/case/reply-view';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { dayText } from '@/i18n/dates';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { Toggle } from '@/ui/toggle';
import { useLetterDraft } from '../letter-draft';
import { News } from '../news';
import { GapChoices } from '../replies/gap-choices';
import { ReplyChips } from '../replies/reply-chips';
import { useSavedText } from '../replies/use-saved-text';
import type { useStep } from '../use-step';
import { t } from '../words';
import { addressed } from './addressee';
import { CannotForm } from './cannot-form';

const KINDS = ['reply', 'ask', 'cannot'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  /** A saved reply to begin with. */
  first: SavedReply | null;
  onClose: () => void;
}

/** The desk's letter to a student: a word, a question, a result, or why it cannot be done. */
export function AnswerSheet({ view, step, first, onClose }: Props) {
  const [kind, setKind] = useState<Kind>('reply');
  const [final, setFinal] = useState(false);
  const [tried, setTried] = useState(false);
  const letter = useLetterDraft(view.id, 'desk');
  const saved = useSavedText(view, letter, first);
  const can = (name: CaseView['allowed'][number]) => view.allowed.includes(name);
  const open = KINDS.filter((one) =>
    one === 'reply' ? can('reply') || can('answer') : one === 'ask' ? can('ask') : can('answer'),
  );
  const problem = letter.text.includes(UNFILLED)
    ? t('answer.blank')
    : letter.text.trim().length < CASE_LIMITS.letterMin
      ? t('answer.short')
      : null;
  async function submit() {
    setTried(true);
    if (problem) return;
    const { text } = letter;
    const failed =
      kind === 'ask'
        ? await step.take('ask', { text })
        : final || !can('reply')
          ? await step.take('answer', { text, outcome: 'done' })
          : await step.take('reply', { text });
    if (!failed) letter.sent();
  }

  return (
    <Sheet open onClose={onClose} label={addressed('title', view)}>
      <View>
        <News view={view} since={step.since} />
      </View>
      {/* Whoever began with a saved reply has said what kind of letter it is. */}
      {first === null && (
        <Segmented
          id='answer-kind'
          options={open.map((value) => ({ value, text: t(`answer.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
        />
      )}
      {/* Of its own, so that the choice above is not sent again with what is chosen. */}
      <View>
        {kind === 'cannot' ? (
          <CannotForm view={view} step={step} letter={letter} />
        ) : (
          <>
            {kind === 'reply' && (
              <View>
                <ReplyChips view={view} onPick={saved.pick} folded />
                <View>{saved.used && <GapChoices gaps={saved.used.gaps} onChoose={saved.choose} />}</View>
              </View>
            )}
            <TextArea
              id='answer-text'
              label={t('answer.letter')}
              hideLabel
              value={letter.text}
              onInput={saved.type}
              placeholder={t(`answer.${kind}Placeholder`)}
              maxLength={CASE_LIMITS.letterMax}
              minLines={4}
              {...(tried && problem ? { error: problem } : {})}
            />
            {kind === 'reply' && can('reply') && (
              <Toggle
                id='answer-final'
                label={t('answer.final')}
                second={final ? t('answer.finalOn') : t('answer.finalOff', { day: dayText(view.dates.result) })}
                on={final}
                onChange={setFinal}
              />
            )}
            <View className='sheet-foot'>
              <FailureNotice failure={step.failure} />
              <Button id='answer-send' text={addressed('send', view)} busy={step.busy} onTap={() => void submit()} />
            </View>
          </>
        )}
      </View>
    </Sheet>
  );
}
