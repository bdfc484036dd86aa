import { ABOUT_UNION } from '@types_/case/heads';
import { canonical, type Digest } from '../../core/chain';
import { dayOf } from '../../core/school-clock';
import type { CaseEvent } from '../state';
import type { Commitment } from './chain';

const DAY_MS = 86_400_000;

type Linked = Pick<CaseEvent, 'seq' | 'at'> & Pick<Commitment, 'hash'>;

/** The head that a case had at the end of a day on which something happened in it; null when nothing did. */
export function headOn<E extends Linked>(day: string, events: readonly E[]): E | null {
  const begins = Date.parse(`${day}T00:00:00+08:00`);
  const until = events.filter(({ at }) => at.getTime() < begins + DAY_MS);
  const last = until[until.length - 1];
  return last && last.at.getTime() >= begins ? last : null;
}

/** A head as it is published: it tells nothing of the case, and whoever has the case can make it. */
export const publishedHead = (caseId: string, { seq, hash }: Pick<Linked, 'seq' | 'hash'>, digest: Digest): string =>
  digest(canonical([caseId, seq, hash]));

/**
 * In which list of a day a case's head is published: its school's, or since it is about the union's desk the one list of the province. In
 * its school's an officer, who can make all others, would be left with one that they cannot, and know that somebody said something.
 */
export const listOn = (day: string, schoolId: string, unionSince: Date | string | null | undefined): string =>
  unionSince && dayOf(unionSince) <= day ? ABOUT_UNION : schoolId;

/** The list of a draw as it is published among the heads of the day on which it was sealed (decision 26). */
export const publishedList = (session: string, listHash: string, digest: Digest): string =>
  digest(canonical(['draw', session, listHash]));

/** One hash over the heads of a school on a day, in their order as texts. */
export const rootOf = (heads: readonly string[], digest: Digest): string => digest(canonical([...heads].sort()));

/** One hash over all schools of a day, which hangs on that of the day published before: whoever knows one of them knows all before it. */
export const dayRoot = (
  day: string,
  schools: readonly { schoolId: string; root: string }[],
  previous: string,
  digest: Digest,
): string => {
  const sorted = [...schools].sort((a, b) => (a.schoolId < b.schoolId ? -1 : 1));
  return digest(canonical([day, previous, sorted.map(({ schoolId, root }) => [schoolId, root])]));
};
