import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { RoundChoices, RoundPlan } from '@types_/survey/round-view';
import { useEffect, useState } from 'react';
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
import { askedBy, draftOf, fewAt, isSame, useDraft } from './use-draft';
import { type Seen, useSaveRound } from './use-save-round';
import { t } from './words';

interface Props {
  place: PlaceId;
  /** The draft that is changed, as it stands stored; null for a new one. */
  saved: RoundPlan | null;
  choices: RoundChoices;
  /** What can be chosen, or the draft, has changed. `id`: of the draft, once there is one; `asked`: the questionnaire that is chosen. */
  onStale: (id: string, asked: string) => void;
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
  const stored = saved && { id: saved.id, version: saved.version, chosen: draftOf(saved, choices) };
  const [seen, setSeen] = useState<Seen | null>(stored);
  const later = stored && seen && stored.version > seen.version ? stored : null;
  const { draft, change, take } = useDraft(saved, choices);
  const step = STEPS[at] ?? 'check';
  const { busy, failure, save, forget, unheard } = useSaveRound({
    ...{ place, seen, choices, onSaved: setSeen },
    shown: step === 'check' ? draft : null,
    onStale: () => onStale(seen?.id ?? '', draft.questionnaireId),
  });
  // A later version that says nothing else than what was seen, may have been saved or is chosen here is nothing to decide about.
  const isOwn = later !== null && [seen?.chosen, ...unheard, draft].some((one) => one && isSame(one, later.chosen));
  const theirs = isOwn ? null : later;
  const goOn = () => {
    forget();
    setSeen(later);
  };
  useEffect(() => {
    if (isOwn) goOn();
  });
  const mayAsk = askedBy(draft, choices) > 0 && fewAt(draft, choices) === null;
  // One that fell out of what can be chosen is chosen anew.
  const isThere = choices.questionnaires.some(({ id }) => id === draft.questionnaireId);
  const isReady = isThere && (step !== 'who' || mayAsk);
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
              disabled={theirs !== null || !isThere}
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
        {step === 'check' && theirs && saved && (
          <RoundBehind
            {...{ saved, choices }}
            theirs={theirs.chosen}
            mine={draft}
            onTheirs={() => {
              take(theirs.chosen);
              goOn();
              onStale(theirs.id, theirs.chosen.questionnaireId);
            }}
            onMine={goOn}
          />
        )}
      </View>
      {step === 'check' && <StepCheck choices={choices} draft={draft} onStep={setAt} />}
    </Page>
  );
}
