import { dayToCompare, examine, type Findings } from '@domain/case/chain/examine';
import { listOn } from '@domain/case/chain/heads';
import { openHash } from '@domain/core/open-hash';
import { dayOf } from '@domain/core/school-clock';
import type { ChainHead, ChainView } from '@types_/case/view';
import type { Reply } from '@types_/core/envelope';
import { call } from '@/cloud/call';
import { keepHead, keptHeads } from './kept';

/** A case with what this phone found when it verified it. */
export interface Proof {
  chain: ChainView;
  /** What the phone had kept of it before. */
  kept: ChainHead[];
  /** The day whose published heads it was compared with; null when nothing happened before today. */
  day: string | null;
  findings: Findings;
}

/** Fetches a case as it is linked and what was published of it, and verifies both on this phone. */
export async function loadProof(id: string): Promise<Reply<Proof>> {
  const kept = keptHeads(id);
  const answer = await call('case', 'chain', { id });
  if (!answer.ok) return answer;
  const chain = answer.data;
  const day = dayToCompare(chain.entries, dayOf(new Date()));
  const list = day === null ? chain.schoolId : listOn(day, chain.schoolId, chain.unionSince);
  const published = day === null ? null : await call('case', 'heads', { schoolId: list, day });
  if (published && !published.ok) return published;
  const findings = examine(chain, list, kept, published?.data ?? null, openHash);
  const last = chain.entries[chain.entries.length - 1];
  if (last) keepHead(id, last.entry);
  return { ok: true, data: { chain, kept, day, findings } };
}
