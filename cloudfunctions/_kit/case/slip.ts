import { isNobodys } from '@domain/case/gone';
import { slipAt } from '@domain/case/slip';
import type { CaseState } from '@domain/case/state';
import { normalNumber } from '@domain/identity/roster/normal-number';
import { CLAIM_CODE_LENGTH } from '@types_/case/telling';
import { keyedHash } from '../crypto';
import { spokenCode } from '../spoken-code';

type Told = Pick<CaseState, 'authorId' | 'events'>;

/** The code of the last slip of a case; null where it has none. It follows from case and entry, so that a retry hands out the same. */
function lastCode(caseId: string, state: Told): string | null {
  const seq = slipAt(state);
  if (seq === null) return null;
  return spokenCode(keyedHash('claim', caseId, ...(seq === 0 ? [] : [String(seq)])), CLAIM_CODE_LENGTH);
}

/** The code with which somebody can make a case theirs; null where it is somebody's. */
export const slipCode = (caseId: string, state: Told): string | null =>
  isNobodys(state) ? lastCode(caseId, state) : null;

/** What a code is compared by within one school, however it was written. The code itself stands nowhere. */
export const claimHashOf = (schoolId: string, code: string): string =>
  keyedHash('claim-code', schoolId, normalNumber(code));

/** What a case keeps of the code of its last slip, also once it was claimed: a retry of that finds it. */
export function claimHashIn(caseId: string, state: Told & Pick<CaseState, 'schoolId'>): string | null {
  const code = lastCode(caseId, state);
  return code && claimHashOf(state.schoolId, code);
}
