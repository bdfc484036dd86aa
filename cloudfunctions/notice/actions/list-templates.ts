import { wholeLedger } from '@domain/notice/ledger';
import { subscriptions } from '../../_kit/notice/subscriptions';
import type { Call } from '../../_kit/router';
import { ledgerView } from '../ledger-view';

/** What the caller may be asked for now, and what is left of what they accepted. */
export async function listTemplates({ actor, now }: Call<unknown>) {
  const known = await subscriptions.get(actor.id);
  return ledgerView(wholeLedger(known?.templates ?? {}), now);
}
