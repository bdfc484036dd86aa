import type { CaseActions, StepName } from '@types_/case/actions';
import type { CaseView } from '@types_/case/view';
import type { InputOf, Reply } from '@types_/core/envelope';
import { call } from '@/cloud/call';
import { useSend } from '@/remote/use-send';

type Say<N extends StepName> = InputOf<CaseActions, N>['say'];

/**
 * Takes steps in one case; each answer is the case as it stands afterwards. `onStale`: others have moved it on meanwhile,
 * and what is on the screen is old.
 */
export function useStep(id: string, onDone: (view: CaseView) => void, onStale: () => void) {
  const { busy, failure, send } = useSend<CaseView>(onDone);
  const take = async <N extends StepName>(name: N, say: Say<N>) => {
    const failed = await send(JSON.stringify([id, name, say]), (key) => takeStep(name, id, say, key));
    if (failed?.code === 'CASE_STEP_NOT_NOW') onStale();
    return failed;
  };
  return { busy, failure, take };
}

/** One step, once; the key makes a retry of it harmless. */
export const takeStep = <N extends StepName>(name: N, id: string, say: Say<N>, key: string): Promise<Reply<CaseView>> =>
  // Every step has the shape {id, say} and answers with the case; TypeScript cannot follow that through the table.
  (call as unknown as (f: 'case', n: N, input: object, key: string) => Promise<Reply<CaseView>>)(
    'case',
    name,
    { id, say },
    key,
  );
