import type { CaseDocument } from '../_kit/case/document';
import { seal, unseal } from '../_kit/crypto';
import { type PersonDocument, personPlace, type StudentLine } from '../_kit/people';
import { authorPlace } from '../_kit/personal/cases';

/** A student as a case keeps them: the name sealed to the case. */
export const authorIn = (
  caseId: string,
  { _id, name }: Pick<PersonDocument, '_id' | 'name'>,
  { grade, level }: Pick<StudentLine, 'grade' | 'level'>,
): NonNullable<CaseDocument['author']> => ({
  ...{ grade, level },
  name: seal(unseal(name, personPlace(_id, 'name')), authorPlace(caseId)),
});
