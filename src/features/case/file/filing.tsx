import { CASE_LIMITS } from '@types_/case/limits';
import { useState } from 'react';
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
  const [step, setStep] = useState<(typeof QUESTIONS)[number]>(draft.topic && draft.text ? 'text' : 'topic');
  const [tooShort, setTooShort] = useState(false);
  const at = QUESTIONS.indexOf(step);
  const isShort = draft.text.trim().length < CASE_LIMITS.textMin;

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
          value={draft.topic}
          onPick={(topic) => {
            changeDraft(() => ({ topic }));
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
