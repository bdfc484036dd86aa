import { normalNumber } from '@domain/identity/normal-number';
import { CLAIM_CODE_LENGTH } from '@types_/case/telling';
import { keyedHash } from '../_kit/crypto';
import { spokenCode } from '../_kit/spoken-code';

/** The code on the slip of a case that is nobody's: it follows from the case, so that a retry hands out the same. */
export const slipCode = (caseId: string): string => spokenCode(keyedHash('claim', caseId), CLAIM_CODE_LENGTH);

/** What a code is compared by within one school, however it was written. The code itself stands nowhere. */
export const claimHashOf = (schoolId: string, code: string): string =>
  keyedHash('claim-code', schoolId, normalNumber(code));
