import type { ChainView, DayHeads } from '@types_/case/view';
import type { Digest, Fault, Head } from '../../core/chain';
import { dayOf } from '../../core/school-clock';
import { verifyCase } from './chain';
import { dayRoot, publishedHead, rootOf } from './heads';

/** What a case's author found when they verified it on their own phone (decision 16). */
export interface Findings {
  /** Entries that were changed, removed, reordered or inserted. */
  faults: Fault[];
  /** Heads that this phone has seen and that are not in the case any more. */
  missing: Head[];
  /** Whether the case agrees with what was published of a day; `none`: nothing is published yet to compare with. */
  published: 'agrees' | 'contradicts' | 'none';
}

type Entries = ChainView['entries'];

/** The last day before today on which something happened in a case: what is published of it must hold the case's head of that day. */
export function dayToCompare(entries: Entries, today: string): string | null {
  const days = entries.map(({ entry }) => dayOf(entry.at)).filter((day) => day < today);
  return days[days.length - 1] ?? null;
}

function comparedWith(
  { id, entries }: Pick<ChainView, 'id' | 'entries'>,
  list: string,
  { day, heads, schools, previous, root }: DayHeads,
  digest: Digest,
): Findings['published'] {
  if (heads === null || root === null) return 'none';
  const last = entries.filter(({ entry }) => dayOf(entry.at) <= day).pop();
  const own = schools.find((school) => school.schoolId === list);
  const holds =
    last !== undefined &&
    heads.includes(publishedHead(id, last.entry, digest)) &&
    own?.root === rootOf(heads, digest) &&
    root === dayRoot(day, schools, previous, digest);
  return holds ? 'agrees' : 'contradicts';
}

/** Verifies a case against itself, against what this phone has kept of it, and against what was published of a day in its `list`. */
export function examine(
  chain: Pick<ChainView, 'id' | 'entries'>,
  list: string,
  kept: readonly Head[],
  published: DayHeads | null,
  digest: Digest,
): Findings {
  const { id, entries } = chain;
  const isThere = ({ seq, hash }: Head) => entries.some(({ entry }) => entry.seq === seq && entry.hash === hash);
  return {
    faults: entries.length > 0 ? verifyCase(id, entries, digest) : [{ seq: 0, kind: 'removed' }],
    missing: kept.filter((head) => !isThere(head)),
    published: published ? comparedWith(chain, list, published, digest) : 'none',
  };
}

/** Nothing was changed, removed or added. */
export const isWhole = ({ faults, missing, published }: Findings): boolean =>
  faults.length === 0 && missing.length === 0 && published !== 'contradicts';
