import { foundBy } from '@domain/case/search/found-by';
import { type CaseDocument, type Unsealed, withSeals } from '../_kit/case/document';
import { cases } from '../_kit/case/store';
import { Refusal } from '../_kit/refusal';
import { caseNumber } from './number';

/** The ministry's ten-digit code ends in the five digits that students know. */
const schoolCodeOf = (schoolId: string): string => schoolId.slice(-5);

/** A case before it has its number, and what it is found by. */
export type Unfiled = Omit<Unsealed, 'number' | 'words' | 'bands'>;

/**
 * Stores a new case under a number of its own; the id follows from the call's key, so that the same wish sent twice is one
 * case: then the earlier one comes back, and another wish under the same key is refused. One request, two when it looks
 * for the same wish of the same moment; where no request is left for that, the phone's next try finds it.
 */
export async function addCase(
  document: Unfiled,
  fingerprint: string,
  { canLook }: { canLook: boolean },
): Promise<CaseDocument> {
  const { _id, schoolId, filedAt } = document;
  // By the moment: should the number be taken, the phone's next try has another one.
  const number = caseNumber(schoolCodeOf(schoolId), _id, filedAt, filedAt.getTime());
  const filed = withSeals({ ...document, number, ...foundBy({ ...document, number }) });
  if (await cases.add(filed)) return filed;
  const rival = canLook ? await cases.get(_id) : null;
  if (!rival) throw new Refusal('BUSY');
  if (rival.events[0]?.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return rival;
}
