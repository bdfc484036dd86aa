import { CASE_LIMITS } from '@types_/case/limits';
import { useEffect, useState } from 'react';
import { navigateBack, navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { SimilarDigests } from '../digest/similar-digests';
import { CASE_PAGES } from '../pages';
import { t } from '../words';
import { changeDraft, useDraft } from './draft';
import { FILING_STEPS, type FilingStep } from './filing-steps';
import { photosOf } from './photos';
import { Question } from './question';
import { TextStep } from './text-step';
import { TopicStep } from './topic-step';

const QUESTIONS: readonly Exclude<FilingStep, 'check'>[] = ['topic', 'text', 'place'];

/** Says one thing: topic, text and photos, place. Everything is on the phone from the first keystroke. */
export function Filing({ schoolId }: { schoolId: string }) {
  const { draft, kept } = useDraft();
  const [asked, setStep] = useState<(typeof QUESTIONS)[number]>(draft.topic && draft.text ? 'text' : 'topic');
  const [tooShort, setTooShort] = useState(false);
  // What the school does not take any more has to be chosen anew; the words stay.
  const step = draft.topic ? asked : 'topic';
  const at = QUESTIONS.indexOf(step);
  const isShort = draft.text.trim().length < CASE_LIMITS.textMin;

  // What was on its way when WeChat was closed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the draft as it was found
  useEffect(() => void photosOf(draft).resume(), []);

  const back = () => (at === 0 ? void navigateBack() : setStep(QUESTIONS[at - 1] ?? 'topic'));
  function next() {
    if (step === 'text' && isShort) return setTooShort(true);
    if (step === 'place') return void navigateTo(CASE_PAGES.check);
    setStep('place');
  }

  return (
    <Page
      title={t('file.title')}
      back={back}
      dock={
        step !== 'topic' && (
          <Dock>
            <Button id='next-step' text={t(step === 'text' ? 'file.next.place' : 'file.next.check')} onTap={next} />
          </Dock>
        )
      }
    >
      <Steps total={FILING_STEPS.length} current={at + 1} />
      <Question title={t(`file.${step}`)} hint={t(`file.${step}Hint`)} />
      {step === 'topic' && (
        <TopicStep
          danger={draft.danger}
          onDanger={(danger) => changeDraft(() => ({ danger }))}
          value={draft.topic}
          schoolId={schoolId}
          onPick={({ id, name }) => {
            changeDraft(() => ({ topic: id, topicName: name ?? undefined }));
            setStep('text');
          }}
        />
      )}
      {step === 'text' && (
        <TextStep
          draft={draft}
          kept={kept}
          error={tooShort && isShort ? t('file.textShort', { limit: CASE_LIMITS.textMin }) : null}
          onText={(text) => changeDraft(() => ({ text }))}
          photos={photosOf(draft)}
        />
      )}
      {step === 'text' && <SimilarDigests schoolId={schoolId} text={draft.text} />}
      {step === 'place' && (
        <Field
          id='case-place'
          label={t('file.placeLabel')}
          value={draft.place}
          onInput={(place) => changeDraft(() => ({ place }))}
          placeholder={t('file.placePlaceholder')}
          maxLength={CASE_LIMITS.placeMax}
        />
      )}
    </Page>
  );
}
