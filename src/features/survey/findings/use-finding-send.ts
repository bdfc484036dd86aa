import type { Reply } from '@types_/core/envelope';
import type { FindingPlan } from '@types_/survey/finding-view';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';

type Ask = (key: string) => Promise<Reply<FindingPlan>>;

/** Sends what somebody settled of a finding, says so and goes back; what somebody else changed meanwhile is asked for again. */
export function useFindingSend(said: () => string, onStale: () => void) {
  const { busy, failure, send } = useSend<FindingPlan>(() => {
    void toast(said());
    void navigateBack();
  });
  async function settle(input: object, ask: Ask): Promise<void> {
    const failed = await send(JSON.stringify(input), ask);
    if (failed?.code === 'FINDING_CHANGED') onStale();
  }
  return { busy, failure, settle };
}
