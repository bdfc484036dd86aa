import type { CaseRow } from '@types_/case/view';
import { useRef, useState } from 'react';
import { errorText } from '@/i18n/error-text';
import { useLeave } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { acknowledge } from './acknowledge';
import type { Queued } from './use-queue';

/** So long a swipe may be taken back: an acknowledgement, once sent, cannot. */
export const GRACE_MS = 5000;

/**
 * Taking a new case by a swipe. It is shown as taken at once and sent when its grace is over, when the next one is swiped, or
 * when the page goes out of sight; until then it can be taken back.
 */
export function useTaking({ put, reload }: Pick<Queued, 'put' | 'reload'>) {
  const [row, setRow] = useState<CaseRow | null>(null);
  const waiting = useRef<{ row: CaseRow; timer: ReturnType<typeof setTimeout> } | null>(null);

  function stop(): CaseRow | null {
    const taken = waiting.current;
    if (!taken) return null;
    clearTimeout(taken.timer);
    waiting.current = null;
    return taken.row;
  }
  async function send() {
    const taken = stop();
    if (!taken) return;
    setRow((now) => (now?.id === taken.id ? null : now));
    const reply = await acknowledge([taken]);
    const [one] = reply.ok ? reply.data.cases : [];
    if (one?.row) return put([one.row]);
    void toast(errorText(reply.ok ? { code: one?.code ?? 'INTERNAL', params: {} } : reply.error));
    reload();
  }
  useLeave(() => void send());
  return {
    /** The case that is shown as taken and not sent yet. */
    row,
    take(taken: CaseRow) {
      void send();
      waiting.current = { row: taken, timer: setTimeout(() => void send(), GRACE_MS) };
      setRow(taken);
    },
    takeBack() {
      stop();
      setRow(null);
    },
  };
}
