import type { Proof } from '@types_/identity/approval';
import type { DecidedView } from '@types_/identity/approval-view';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { t } from './words';

export type Decide = (say: { approve: boolean; how: Proof | null; words: string }) => void;

const outcome = ({ state }: DecidedView) =>
  t(`decided.${state === 'pending' || state === 'objected' ? 'ended' : state}`);

/** Decides one request; the list is asked for again afterwards, and when somebody else was first. */
export function useDecision(id: string, onDecided: () => void) {
  const { busy, failure, send } = useSend<DecidedView>((decided) => {
    void toast(outcome(decided));
    onDecided();
  });
  const decide: Decide = (say) => {
    const input = { id, ...say };
    void send(JSON.stringify(input), (key) => call('identity', 'decide-approval', input, key));
  };
  return { busy, failure, decide };
}
