import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';

/** Whether this very call has changed a document before, which remembers its last calls. */
export function isAgain(
  { key, fingerprint }: Pick<Call<unknown>, 'key' | 'fingerprint'>,
  recent: readonly { key: string; fingerprint: string }[] = [],
): boolean {
  const before = recent.find((one) => one.key === key);
  if (before && before.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return before !== undefined;
}
