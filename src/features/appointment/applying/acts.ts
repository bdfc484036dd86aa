import type { AppliedView, MyApplicationOf } from '@types_/appointment/application-view';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { useSend } from '@/remote/use-send';
import { type Draft, dropDraft } from './draft';
import { wishOf } from './wish';

/** What an applicant can do about one session; each is sent once, however often it is tried. */
export function useActs({ session: { id }, now, applied: loaded }: MyApplicationOf, onDone: () => void) {
  // What the last answer said, until the whole is asked again.
  const [said, setSaid] = useState<AppliedView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer of the whole is newer than what was said
  useEffect(() => setSaid(null), [now]);
  const { busy, failure, send } = useSend<{ applied?: AppliedView }>(({ applied }) => {
    if (applied) setSaid(applied);
    onDone();
  });
  const applying = useSend<unknown>(() => dropDraft(id));
  const claim = () => send('claim', (key) => call('appointment', 'claim-seat', { id }, key));
  return {
    applied: said ?? loaded,
    isFresh: said === null,
    busy: busy || applying.busy,
    failure: failure ?? applying.failure,
    claim,
    leave: () => send('leave', (key) => call('appointment', 'leave-seat', { id }, key)),
    answer: (accept: boolean) =>
      send(`answer ${accept}`, (key) => call('appointment', 'answer-offer', { id, accept }, key)),
    withdraw: () => send('withdraw', (key) => call('appointment', 'withdraw-application', { id }, key)),
    /** Applies, and claims a seat at once where that is what one came for. Whether it was taken. */
    async apply(draft: Draft, claims: boolean): Promise<boolean> {
      const wish = wishOf(id, draft);
      const no = await applying.send(JSON.stringify(wish), (key) => call('appointment', 'apply', wish, key));
      if (no) return false;
      if (claims) await claim();
      onDone();
      return true;
    },
  };
}
