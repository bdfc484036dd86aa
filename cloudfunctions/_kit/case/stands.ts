import { factsOf } from '@domain/case/chain/facts';
import type { CaseState } from '@domain/case/state';
import { keyedHash } from '../crypto';

/** What a case has come to by an event, as the chain keeps it: a hash that only the functions can make (decision 16). */
export const standsAt = (caseId: string, seq: number, state: CaseState): string =>
  keyedHash('case-state', caseId, String(seq), factsOf(state));
