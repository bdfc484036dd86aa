import { START, verifyChain } from '@domain/core/chain';
import type { AccessList, AccessView } from '@types_/identity/access-view';
import { type AccessDocument, accessDigest, accesses } from '../../_kit/accesses';
import type { Call } from '../../_kit/router';

/** As many as one answer holds; who was looked at more often sees the latest. */
const MOST = 1000;
const MARK = 8;

/** Who looked at the caller's real name: all of it, the newest first, and whether nothing was changed or taken out. */
export async function listAccesses({ actor }: Call<unknown>): Promise<AccessList> {
  const found = await accesses.find({ personId: actor.id }).orderBy('seq', 'desc').limit(MOST).get();
  const oldestFirst = [...found.data].reverse();
  const [first] = oldestFirst;
  const isWhole = oldestFirst.length < MOST;
  const before = first && !isWhole ? { seq: first.seq - 1, hash: first.previous } : START;
  return {
    accesses: found.data.map(viewOf),
    total: found.data[0]?.seq ?? 0,
    verified: verifyChain(oldestFirst, accessDigest, before).length === 0,
  };
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
