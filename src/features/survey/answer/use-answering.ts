import type { Value } from '@domain/survey/answers';
import type { RoundView } from '@types_/survey/answer-view';
import { useEffect, useRef, useState } from 'react';
import { navigateBack } from '@/platform/navigation';
import { ballotName, changeBallot } from '../ballot/kept-ballot';
import { useBallot } from '../ballot/use-ballot';
import { beginBallot, takePaper } from './paper';
import { answered, expectedItems, hasAnswer, isOneTap, type Step, stepsOf } from './steps';

/** How long a chosen line is seen before the next item comes. */
const SEEN_MS = 220;

/** The step where the reader was, or the first one without an answer. */
function startOf(steps: readonly Step[], at: string | null, isDone: (step: Step) => boolean): number {
  const known = steps.findIndex(({ key }) => key === at);
  if (known >= 0) return known;
  const open = steps.findIndex((step) => !isDone(step));
  return open >= 0 ? open : steps.length - 1;
}

/** Answering, step by step. Every answer is on the phone before the next step is seen; `onEnd`: after the last one. */
export function useAnswering(view: RoundView, onEnd: () => void) {
  const { items } = view.questionnaire;
  const [begun] = useState(() => beginBallot(view));
  const name = ballotName(view);
  const ballot = useBallot(name) ?? begun;
  const [isKept, setKept] = useState(true);
  const { answers } = ballot;
  const steps = stepsOf(items, answers);
  const index = startOf(steps, ballot.at, (step) => hasAnswer(step, answers));
  const step = steps[index];
  const turning = useRef<ReturnType<typeof setTimeout> | null>(null);

  // The paper is taken now and the ballot cast minutes later; whether it works now does not matter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a round
  useEffect(() => {
    if (ballot.stage === 'answering') void takePaper(view);
    return () => {
      if (turning.current) clearTimeout(turning.current);
    };
  }, [view.id]);

  const keep = (part: Parameters<typeof changeBallot>[1]) => setKept(changeBallot(name, part));
  const goTo = (to: Step | undefined) => {
    if (to) keep({ at: to.key });
    else onEnd();
  };
  function next() {
    if (turning.current) clearTimeout(turning.current);
    turning.current = null;
    goTo(steps[index + 1]);
  }
  function answer(value: Value | undefined) {
    if (!step) return;
    const given = answered(items, answers, step.item.id, value);
    keep({ answers: given, at: step.key });
    if (!isOneTap(step)) return;
    if (turning.current) clearTimeout(turning.current);
    turning.current = setTimeout(() => {
      const after = stepsOf(items, given);
      goTo(after[after.findIndex(({ key }) => key === step.key) + 1]);
    }, SEEN_MS);
  }

  return {
    ...{ ballot, step, answer, next, isKept },
    isLast: index === steps.length - 1,
    previous: () => (index === 0 ? void navigateBack() : goTo(steps[index - 1])),
    total: expectedItems(items, answers),
  };
}
