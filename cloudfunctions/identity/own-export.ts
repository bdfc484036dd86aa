import { START } from '@domain/core/chain';
import { dayOf } from '@domain/core/school-clock';
import { EXPORTS_A_DAY } from '@domain/identity/own-export';
import { type AccessDocument, accesses, accessRecord } from '../_kit/identity/accesses';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';

type Export = Pick<Call<unknown>, 'actor' | 'key' | 'fingerprint' | 'now'>;

/**
 * Writes into the caller's own access record that their data are taken along: before anything is handed out, so that
 * whoever holds their phone cannot take them unseen. A retry finds its record. Two requests.
 */
export async function recordOwnExport({ actor: { id }, key, fingerprint, now }: Export): Promise<void> {
  const { last, same, today } = await lookAtRecord(id, key, now);
  if (same && same.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  if (same) return;
  if (today.length >= EXPORTS_A_DAY) throw new Refusal('EXPORT_LIMIT', { most: EXPORTS_A_DAY });
  const by = { id, role: 'self' as const, office: '' };
  const place = `export:${dayOf(now)}:${id}:${today.length}`;
  const access = { by, what: 'export' as const, reason: null, words: '', key, fingerprint, place };
  // Somebody looks, or another call of the caller exports, in the same moment: look again.
  if (!(await accesses.add(accessRecord(id, last, access, now)))) throw new Refusal('BUSY');
}

type Found = AccessDocument & { same: AccessDocument[]; today: AccessDocument[] };

/** The end of somebody's chain, what this call has written before, and their exports of today: one request. */
async function lookAtRecord(personId: string, key: string, now: Date) {
  const { list } = await accesses
    .aggregate()
    .match({ personId })
    .sort({ seq: -1 })
    .limit(1)
    .lookup(accesses.beside({ personId, once: key }, 'same'))
    .lookup(accesses.beside({ 'by.id': personId, day: dayOf(now), 'by.role': 'self' }, 'today'))
    .end();
  const [found] = list as Found[];
  if (!found) return { last: START, same: undefined, today: [] };
  const { seq, hash, same, today } = found;
  return { last: { seq, hash }, same: same[0], today };
}
