import { Refusal } from './refusal';

/** What a document keeps of a call that changed it. */
export interface Recent {
  key: string;
  fingerprint: string;
}

/** Calls that a document remembers: more than there are in the time in which a phone tries again. */
const MOST_RECENT = 20;

/** Whether this very call has changed a document before; the same key with another wish is refused. */
export function isAgain({ key, fingerprint }: Recent, { recent }: { recent: readonly Recent[] }): boolean {
  const before = recent.find((one) => one.key === key);
  if (before && before.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return before !== undefined;
}

/** The calls that a document remembers, with one more. */
export const remembered = ({ recent }: { recent: readonly Recent[] }, { key, fingerprint }: Recent): Recent[] =>
  [...recent, { key, fingerprint }].slice(-MOST_RECENT);
