import { schoolTime } from '@domain/core/school-clock';
import { keyedHash } from '../_kit/crypto';
import { spokenCode } from '../_kit/spoken-code';

const LENGTH = 5;

/**
 * A case's number: the school's five-digit code, the day, five characters, as in 10183-261123-7KQ4M. Not counted up, so that
 * it says nothing of how many cases there are and nobody waits for a counter. A unique index refuses one that is taken;
 * then the next `attempt` gives another.
 */
export function caseNumber(schoolCode: string, caseId: string, filedAt: Date, attempt: number): string {
  const code = spokenCode(keyedHash('case-number', caseId, String(attempt)), LENGTH);
  return `${schoolCode}-${schoolTime(filedAt).format('YYMMDD')}-${code}`;
}
