import { type DigestIndex, digestIndexOf, similarTo } from '@domain/case/digest/similar-digests';
import type { DigestRow } from '@types_/case/digest-view';
import { call } from '@/cloud/call';

/** A list this fresh is not fetched again. */
const FRESH_MS = 10 * 60_000;

interface Kept {
  schoolId: string;
  at: number;
  digests: DigestRow[];
  index: DigestIndex;
}

// One for the pages of filing: fetched once, prepared once.
let kept: Kept | null = null;

/** Fetches the digests of a school, unless they are here already; without a network there are none to show. */
export async function loadSchoolDigests(schoolId: string): Promise<boolean> {
  if (kept?.schoolId === schoolId && Date.now() - kept.at < FRESH_MS) return true;
  const reply = await call('case', 'digests', { schoolId });
  if (!reply.ok) return false;
  const { digests } = reply.data;
  kept = { schoolId, at: Date.now(), digests, index: digestIndexOf(digests) };
  return true;
}

/** The digests that what is being typed may be about. What is typed stays on the phone. */
export const similarDigests = (text: string): DigestRow[] =>
  kept ? similarTo(text, kept.index).flatMap(({ id }) => kept?.digests.filter((one) => one.id === id) ?? []) : [];
