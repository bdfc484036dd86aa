import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { RoundChoices, RoundPlan } from '@types_/survey/round-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { useRest } from '@/remote/rest';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { RoundBehind } from './round-behind';
import { StepCheck } from './step-check';
import { StepResults } from './step-results';
import { StepWhen } from './step-when';
import { StepWhich } from './step-which';
import { StepWho } from './step-who';
import { askedBy, fewAt, useDraft } from './use-draft';
import { useSaveRound } from './use-save-round';
import { t } from './words';

interface Props {
  place: PlaceId;
  /** The draft that is changed, as it stands stored; null for a new one. */
  saved: RoundPlan | null;
  choices: RoundChoices;
  /** What can be chosen, or the draft, has changed. */
  onStale: () => void;
}

const STEPS = ['which', 'who', 'when', 'results', 'check'] as const;
const LAST = STEPS.length - 1;

/** What can be chosen, with further parts of its questionnaires as they are asked for; what a draft asks stands among them once. */
function useChoices(place: PlaceId, asked: string | null, first: RoundChoices) {
  const { rows: questionnaires, ...rest } = useRest({
    first,
    partOf: ({ questionnaires, after }: RoundChoices) => ({ rows: questionnaires, after }),
    idOf: ({ id }) => id,
    ask: (behind) => call('survey', 'round-choices', { place, asked, behind }),
  });
  return { rest, choices: { ...first, questionnaires: [...questionnaires] } };
}

/** A new round in five steps, one question each; the last shows all. It is settled on its own page, beside its questions. */
export function RoundForm({ place, saved, choices: first, onStale }: Props) {
  const [at, setAt] = useState(saved ? LAST : 0);
  const { rest, choices } = useChoices(place, saved?.settled.questionnaireId ?? null, first);
  // The draft as it was seen: a later one of somebody else's is not written over before it is.
  const [seen, setSeen] = useState(saved);
  const theirs = saved && seen && saved.version > seen.version ? saved : null;
  const { draft, change, take } = useDraft(saved, choices);
  const { busy, failure, save, forget } = useSaveRound({ place, saved: seen, choices, onStale });
  const goOn = () => {
    forget();
    setSeen(saved);
  };
  const step = STEPS[at] ?? 'check';
  const mayAsk = askedBy(draft, choices) > 0 && fewAt(draft, choices) === null;
  const isReady = draft.questionnaireId !== '' && (step !== 'who' || mayAsk);
  const common = { choices, draft, onChange: change };
  return (
    <Page
      title={t(`${step}.title`)}
      back={() => (at === 0 ? void navigateBack() : setAt(at - 1))}
      subtitle={choices.at.scope}
      dock={
        step === 'check' ? (
          <Dock note={t(choices.mayPlan ? 'check.head' : 'check.officer')}>
            <Button
              id='round-save'
              text={t(choices.mayPlan ? 'check.see' : 'check.save')}
              busy={busy}
              disabled={theirs !== null}
              onTap={() => void save(draft)}
            />
          </Dock>
        ) : (
          <Dock>
            <Button id='round-next' text={t('next')} disabled={!isReady} onTap={() => setAt(at + 1)} />
          </Dock>
        )
      }
    >
      <Steps total={STEPS.length} current={at + 1} label={t('step.spoken', { n: at + 1, all: STEPS.length })} />
      <View>
        <FailureNotice failure={theirs ? null : failure} />
      </View>
      {step === 'which' && <StepWhich {...common} rest={rest} />}
      {step === 'who' && <StepWho {...common} />}
      {step === 'when' && <StepWhen draft={draft} onChange={change} />}
      {step === 'results' && <StepResults {...common} />}
      <View>
        {step === 'check' && theirs && (
          <RoundBehind
            theirs={theirs}
            onTheirs={() => {
              take(theirs);
              goOn();
            }}
            onMine={goOn}
          />
        )}
      </View>
      {step === 'check' && <StepCheck choices={choices} draft={draft} onStep={setAt} />}
    </Page>
  );
}
