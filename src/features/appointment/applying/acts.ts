import type { AppliedView, MyApplicationOf } from '@types_/appointment/application-view';
import type { Failure } from '@types_/core/envelope';
import type { ErrorCode } from '@types_/core/error-code';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { useSend } from '@/remote/use-send';
import { type Draft, dropDraft } from './draft';
import { standingTitle } from './standing-text';
import { wishOf } from './wish';
import { t } from './words';

/** What says that it all stands otherwise than the page shows: then it is asked again. */
const STALE: readonly ErrorCode[] = [
  'APPLY_OVER',
  'DRAW_FIRST',
  'IN_LINE',
  'NOT_IN_LINE',
  'OFFER_OVER',
  'PAUSED',
  'SESSION_CHANGED',
];

/** Who is met. */
export const hostText = ({ office, name }: MyApplicationOf['session']['host']): string => `${office} ${name}`;

/** What an applicant can do about one session; each is sent once, however often it is tried. `onStale`: how one stands is asked again. */
export function useActs(
  { session: { id, host }, now, applied: loaded }: MyApplicationOf,
  onDone: () => void,
  onStale: () => void,
) {
  // What the last answer said, until the whole was asked again: then that is newer, in the very update that brings it.
  const [answer, setAnswer] = useState<{ on: string; applied: AppliedView } | null>(null);
  const said = answer?.on === now ? answer.applied : null;
  const sending = useSend<{ applied?: AppliedView; application?: unknown }>(({ applied, application }) => {
    if (applied) {
      setAnswer({ on: now, applied });
      void toast(standingTitle(applied));
    }
    if (application) void toast(t('other.done', { office: hostText(host) }));
    onDone();
  });
  const applying = useSend<unknown>(() => dropDraft(id));
  const lookAgain = (failed: Failure | null): Failure | null => {
    if (failed && STALE.includes(failed.code)) onStale();
    return failed;
  };
  const send = async (...wish: Parameters<typeof sending.send>) => {
    applying.forget();
    return lookAgain(await sending.send(...wish));
  };
  const claim = () => send('claim', (key) => call('appointment', 'claim-seat', { id }, key));
  return {
    applied: said ?? loaded,
    isFresh: said === null,
    busy: sending.busy || applying.busy,
    failure: sending.failure ?? applying.failure,
    claim,
    leave: () => send('leave', (key) => call('appointment', 'leave-seat', { id }, key)),
    answer: (accept: boolean) =>
      send(`answer ${accept}`, (key) => call('appointment', 'answer-offer', { id, accept }, key)),
    letRead: () => send('let-read', (key) => call('appointment', 'let-host-read', { id, ...host }, key)),
    withdraw: () => send('withdraw', (key) => call('appointment', 'withdraw-application', { id }, key)),
    /** Applies, and claims a seat at once where that is what one came for. Whether it was taken. */
    async apply(draft: Draft, claims: boolean): Promise<boolean> {
      const wish = { ...wishOf(id, draft), ...host };
      sending.forget();
      const no = lookAgain(await applying.send(JSON.stringify(wish), (key) => call('appointment', 'apply', wish, key)));
      if (no) return false;
      // What was claimed is asked for by the claim.
      if (!claims) {
        void toast(t('applied'));
        onDone();
      } else if (await claim()) onStale();
      return true;
    },
  };
}
