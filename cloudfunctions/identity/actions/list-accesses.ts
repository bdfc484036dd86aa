import { START, verifyChain } from '@domain/core/chain';
import { idsOf } from '@domain/identity/membership';
import type { AccessList, AccessView } from '@types_/identity/access-view';
import { isOneOf } from '../../_kit/database';
import { type AccessDocument, accessDigest, accesses } from '../../_kit/identity/accesses';
import type { Call } from '../../_kit/router';

/** As many as one answer holds; who was looked at more often sees the latest. */
const MOST = 1000;
const MARK = 8;

/**
 * Who looked at the caller's real name, under whatever id they had then: all of it, the newest first, and whether nothing was changed or
 * taken out of the chain of any of these ids.
 */
export async function listAccesses({ actor }: Call<unknown>): Promise<AccessList> {
  const ids = idsOf(actor);
  const { data } = await accesses
    .find({ personId: isOneOf(ids) })
    .orderBy('seq', 'desc')
    .limit(MOST)
    .get();
  const isWhole = data.length < MOST;
  const chains = ids.map((id) => data.filter(({ personId }) => personId === id));
  return {
    accesses: [...data].sort((a, b) => b.at.getTime() - a.at.getTime()).map(viewOf),
    total: chains.reduce((sum, [last]) => sum + (last?.seq ?? 0), 0),
    verified: chains.every((newestFirst) => stands([...newestFirst].reverse(), isWhole)),
  };
}

/** Whether nothing was changed or taken out among records that stand one after the other. */
function stands(oldestFirst: readonly AccessDocument[], isWhole: boolean): boolean {
  const [first] = oldestFirst;
  const before = first && !isWhole ? { seq: first.seq - 1, hash: first.previous } : START;
  return verifyChain(oldestFirst, accessDigest, before).length === 0;
}

const viewOf = ({
  seq,
  at,
  by,
  what,
  reason,
  words,
  caseId,
  caseNumber,
  approvedBy,
  hash,
}: AccessDocument): AccessView => ({
  ...{ seq, at: at.toISOString(), role: by.role, office: by.office, what, reason, words },
  ...{ caseId, caseNumber, approvedBy, mark: hash.slice(0, MARK) },
});
