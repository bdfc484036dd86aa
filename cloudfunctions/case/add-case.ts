import { Refusal } from '../_kit/refusal';
import type { CaseDocument } from './document';
import { caseNumber } from './number';
import { cases } from './repository';

/** More attempts than any day of any school needs: 24 million numbers a day, and each attempt is another one. */
const MOST_ATTEMPTS = 5;

/** The ministry's ten-digit code ends in the five digits that students know. */
const schoolCodeOf = (schoolId: string): string => schoolId.slice(-5);

/**
 * Stores a new case under a number of its own; the id follows from the call's key, so that the same wish sent twice is one
 * case: then the earlier one comes back, and another wish under the same key is refused. One request.
 */
export async function addCase(document: Omit<CaseDocument, 'number'>, fingerprint: string): Promise<CaseDocument> {
  const { _id, schoolId, filedAt } = document;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const number = caseNumber(schoolCodeOf(schoolId), _id, filedAt, attempt);
    if (await cases.add({ ...document, number })) return { ...document, number };
    const earlier = await cases.get(_id);
    if (!earlier) continue; // the number is another case's
    if (earlier.events[0]?.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
    return earlier;
  }
  throw new Refusal('BUSY');
}
