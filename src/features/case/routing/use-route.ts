import type { CaseActions } from '@types_/case/actions';
import type { RoutingStep } from '@types_/case/routing';
import type { Routed } from '@types_/case/routing-view';
import type { CaseView } from '@types_/case/view';
import type { InputOf, Reply } from '@types_/core/envelope';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { useSeen } from '../use-seen';

/**
 * Steps by which a case changes hands. Who has nothing to do with it afterwards goes back to where they came from. `onStale`:
 * others have moved it on meanwhile.
 */
export function useRoute(
  { id, head }: Pick<CaseView, 'id' | 'head'>,
  onChanged: (view: CaseView) => void,
  onStale: () => void,
) {
  const seen = useSeen({ head });
  const { busy, failure, send, forget } = useSend<Routed>(({ view }) => {
    if (view) onChanged(view);
    else void navigateBack();
  });
  async function route<N extends RoutingStep>(name: N, say: InputOf<CaseActions, N>['say'], done: string) {
    // Every one of them has the shape {id, say, seen?}; TypeScript cannot follow that through the table.
    const ask = call as unknown as (f: 'case', n: N, input: object, key: string) => Promise<Reply<Routed>>;
    const wish = JSON.stringify([id, name, say]);
    // Keeping out of a case is decided on nothing that others write.
    const more = name === 'recuse' ? {} : { seen: seen.at(wish) };
    const failed = await send(wish, (key) => ask('case', name, { id, say, ...more }, key));
    seen.heard(failed);
    if (!failed) void toast(done);
    if (failed?.code === 'CASE_STEP_NOT_NOW' || failed?.code === 'CASE_NEWS') onStale();
    return failed;
  }
  return { busy, failure, since: seen.since, route, forget };
}
