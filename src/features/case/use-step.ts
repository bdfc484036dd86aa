import type { CaseActions, StepName } from '@types_/case/actions';
import type { CaseView } from '@types_/case/view';
import type { InputOf, Reply } from '@types_/core/envelope';
import { useRef } from 'react';
import { call } from '@/cloud/call';
import { useSend } from '@/remote/use-send';

/** What is written to the student: not past what somebody else has just written. */
const LETTERS: readonly StepName[] = ['reply', 'ask', 'answer'];

type Say<N extends StepName> = InputOf<CaseActions, N>['say'];

/**
 * Takes steps in one case; each answer is the case as it stands afterwards. `onStale`: others have moved it on meanwhile,
 * and what is on the screen is old. A letter says what its writer has seen: what came meanwhile is shown before it goes.
 */
export function useStep(
  { id, head }: Pick<CaseView, 'id' | 'head'>,
  onDone: (view: CaseView) => void,
  onStale: () => void,
) {
  const { busy, failure, send } = useSend<CaseView>(onDone);
  const letter = useRef({ wish: '', seen: 0 });
  const take = async <N extends StepName>(name: N, say: Say<N>) => {
    const wish = JSON.stringify([id, name, say]);
    // Tried again it is the same call, whatever the screen shows by now, unless it was refused for just that.
    if (letter.current.wish !== wish) letter.current = { wish, seen: head.seq };
    const { seen } = letter.current;
    const failed = await send(wish, (key) => takeStep(name, id, say, key, LETTERS.includes(name) ? { seen } : {}));
    if (!failed || failed.code === 'CASE_NEWS') letter.current = { wish: '', seen: 0 };
    if (failed?.code === 'CASE_STEP_NOT_NOW' || failed?.code === 'CASE_NEWS') onStale();
    return failed;
  };
  return { busy, failure, take };
}

/** One step, once; the key makes a retry of it harmless. */
export const takeStep = <N extends StepName>(
  name: N,
  id: string,
  say: Say<N>,
  key: string,
  more: { seen?: number } = {},
): Promise<Reply<CaseView>> =>
  // Every step has the shape {id, say} and answers with the case; TypeScript cannot follow that through the table.
  (call as unknown as (f: 'case', n: N, input: object, key: string) => Promise<Reply<CaseView>>)(
    'case',
    name,
    { id, say, ...more },
    key,
  );
