import { afterAnswers, wholeLedger } from '@domain/notice/ledger';
import type { InputOf } from '@types_/core/envelope';
import type { NoticeActions } from '@types_/notice/actions';
import { _ } from '../../_kit/database';
import { subscriptions } from '../../_kit/notice/subscriptions';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { ledgerView } from '../ledger-view';

/** A retry comes soon: nobody answers this often in between. */
const KEYS_KEPT = 20;

/**
 * Writes down what the caller said to WeChat's question. It is the phone's word: who claims more than they accepted
 * is refused by WeChat at the first message, and the ledger is emptied.
 */
export async function acceptMessages({ actor, input, now, key }: Call<InputOf<NoticeActions, 'accepted'>>) {
  const { answers, language } = input;
  const known = await subscriptions.get(actor.id);
  if (known?.keys.includes(key)) return ledgerView(wholeLedger(known.templates), now);
  const templates = afterAnswers(wholeLedger(known?.templates ?? {}), answers, now);
  const keys = [...(known?.keys ?? []), key].slice(-KEYS_KEPT);
  const written = known
    ? await subscriptions.updateWhere(
        { _id: known._id, version: known.version },
        { templates: _.set(templates), keys, language, version: _.inc(1) },
      )
    : await subscriptions.add({ _id: actor.id, version: 0, templates, keys, language });
  if (!written) throw new Refusal('BUSY');
  return ledgerView(templates, now);
}
