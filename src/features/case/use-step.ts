import type { CaseActions, StepName } from '@types_/case/actions';
import { SEEN_STEPS } from '@types_/case/seen';
import type { CaseView } from '@types_/case/view';
import type { InputOf, Reply } from '@types_/core/envelope';
import { call } from '@/cloud/call';
import { useSend } from '@/remote/use-send';
import { useSeen } from './use-seen';

const isOnSeen = (name: StepName): boolean => (SEEN_STEPS as readonly string[]).includes(name);

type Say<N extends StepName> = InputOf<CaseActions, N>['say'];

/**
 * Takes steps in one case; each answer is the case as it stands afterwards. `onStale`: others have moved it on meanwhile,
 * and what is on the screen is old. A step that is decided on what was seen says so: what came meanwhile is shown before it is done.
 */
export function useStep(
  { id, head }: Pick<CaseView, 'id' | 'head'>,
  onDone: (view: CaseView) => void,
  onStale: () => void,
) {
  const { busy, failure, send } = useSend<CaseView>(onDone);
  const seen = useSeen({ head });
  const take = async <N extends StepName>(name: N, say: Say<N>) => {
    const wish = JSON.stringify([id, name, say]);
    const more = isOnSeen(name) ? { seen: seen.at(wish) } : {};
    const failed = await send(wish, (key) => takeStep(name, id, say, key, more));
    seen.heard(failed);
    if (failed?.code === 'CASE_STEP_NOT_NOW' || failed?.code === 'CASE_NEWS') onStale();
    return failed;
  };
  return { busy, failure, take, since: seen.since };
}

/** One step, once; the key makes a retry of it harmless. */
const takeStep = <N extends StepName>(
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
