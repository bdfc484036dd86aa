import { commitment, type Filing, headOf } from '@domain/case/chain/chain';
import type { CaseEvent, CaseState } from '@domain/case/state';
import { nonce, openHash } from '../crypto';
import type { StoredEvent } from './document';
import { standsAt } from './stands';
import { whoIn } from './who';

/** Events as they are stored, each linked to the one before. `earlier`: those that are stored already; `after`: what the case is then. */
export function linked<E extends CaseEvent & Pick<StoredEvent, 'key' | 'fingerprint'>>(
  caseId: string,
  filing: Filing,
  after: CaseState,
  earlier: readonly StoredEvent[],
  events: readonly E[],
): StoredEvent[] {
  const stored: StoredEvent[] = [];
  for (const event of events) {
    const head = headOf(caseId, [...earlier, ...stored]);
    const isLast = event === events.at(-1);
    const secret = {
      ...{ salt: nonce(), who: whoIn(caseId, event) },
      ...(isLast ? { stands: standsAt(caseId, event.seq, after) } : {}),
    };
    stored.push({ ...event, ...commitment(filing, event, head, secret, openHash) });
  }
  return stored;
}
