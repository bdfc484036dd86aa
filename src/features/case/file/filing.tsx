import { CASE_LIMITS } from '@types_/case/limits';
import type { Receipt } from '@types_/case/view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { navigateBack } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { t } from '../words';
import { CheckStep } from './check-step';
import { useDraft } from './draft';
import { Question } from './question';
import { ReceiptView } from './receipt-view';
import { TextStep } from './text-step';
import { TopicStep } from './topic-step';
import { usePhotos } from './use-photos';

const STEPS = ['topic', 'text', 'place', 'check'] as const;
type Step = (typeof STEPS)[number];

const NEXT = { text: 'file.next.place', place: 'file.next.check' } as const;

interface Props {
  student: { name: string; school: string };
  office: string;
}

/** Says one thing: topic, text and photos, place, a last look. Everything is on the phone from the first keystroke. */
export function Filing({ student, office }: Props) {
  const { draft, kept, change, drop } = useDraft();
  const photos = usePhotos(draft, change);
  const [step, setStep] = useState<Step>(draft.text ? 'text' : 'topic');
  const [tooShort, setTooShort] = useState(false);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const { busy, failure, send } = useSend<Receipt>((sent) => {
    drop();
    setReceipt(sent);
  });
  if (receipt) return <ReceiptView receipt={receipt} />;

  const at = STEPS.indexOf(step);
  const back = () => (at === 0 ? void navigateBack() : setStep(STEPS[at - 1] ?? 'topic'));
  const isShort = draft.text.trim().length < CASE_LIMITS.textMin;
  function next() {
    if (step === 'text' && isShort) return setTooShort(true);
    setStep(STEPS[at + 1] ?? 'check');
  }
  async function submit() {
    const { topic, text, place } = draft;
    if (!topic) return setStep('topic');
    const sent = draft.photos.flatMap(({ fileId }) => (fileId ? [fileId] : []));
    const input = { topic, text, place, photos: sent };
    // The draft's own key, not one of this screen: closed and opened again, it is still the same wish.
    const refused = await send(draft.key, () => call('case', 'file', input, draft.key));
    // An earlier try had arrived after all, with other words: what is sent from now on is a case of its own.
    if (refused?.code === 'KEY_REUSED') change({ key: newKey(), photos: [] });
  }

  return (
    <Page title={t('file.title')} back={back} dock={step === 'topic' ? null : dock()}>
      <Steps total={STEPS.length} current={at + 1} />
      <Question title={t(`file.${step}`)} {...(step === 'check' ? {} : { hint: t(`file.${step}Hint`) })} />
      {step === 'topic' && (
        <TopicStep
          value={draft.topic}
          onPick={(topic) => {
            change({ topic });
            setStep('text');
          }}
        />
      )}
      {step === 'text' && (
        <TextStep
          draft={draft}
          kept={kept}
          error={tooShort && isShort ? t('file.textShort', { limit: CASE_LIMITS.textMin }) : null}
          onText={(text) => change({ text })}
          photos={photos}
        />
      )}
      {step === 'place' && (
        <Field
          id='case-place'
          label={t('file.placeLabel')}
          value={draft.place}
          onInput={(place) => change({ place })}
          placeholder={t('file.placePlaceholder')}
          maxLength={CASE_LIMITS.placeMax}
        />
      )}
      {step === 'check' && <CheckStep draft={draft} {...student} office={office} onEdit={() => setStep('text')} />}
      <FailureNotice failure={failure} />
    </Page>
  );

  function dock() {
    if (step === 'check')
      return (
        <Dock note={t(photos.uploading ? 'file.uploading' : 'file.note')}>
          <Button
            id='send-case'
            text={t('file.send')}
            busy={busy}
            disabled={photos.uploading}
            onTap={() => void submit()}
          />
        </Dock>
      );
    return (
      <Dock>
        <Button id='next-step' text={t(step === 'text' ? NEXT.text : NEXT.place)} onTap={next} />
      </Dock>
    );
  }
}
