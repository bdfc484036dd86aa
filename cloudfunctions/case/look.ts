import { maskedName } from '@domain/identity/masked-name';
import type { CaseDocument } from '../_kit/cases/document';
import { cases } from '../_kit/cases/store';
import { unseal } from '../_kit/crypto';
import { asKnown, type PersonDocument, people, personPlace } from '../_kit/people';

/** Somebody of the staff, as a case has to know them. */
export type Officer = Pick<PersonDocument, '_id' | 'name' | 'memberships' | 'former'>;

/** The same, as routing looks at them. */
export const asColleague = (one: Officer) => ({ ...asKnown(one), memberships: one.memberships });

/** A case with who has it in hand, and with the colleague and the other case that a step names. */
export interface CaseLook extends CaseDocument {
  handler: Officer[];
  colleague: Officer[];
  other: CaseDocument[];
}

/** What a step names beside its case; an empty id is nobody's. */
export interface Named {
  personId?: string;
  caseId?: string;
}

/** A case and all that looking at it, or a step in it, has to look at: one request. */
export async function lookAtCase(id: string, { personId = '', caseId = '' }: Named = {}): Promise<CaseLook | null> {
  const { list } = await cases
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .lookup(people.joined('handlerId', '_id', 'handler'))
    .lookup(people.beside({ _id: personId }, 'colleague'))
    .lookup(cases.beside({ _id: caseId }, 'other'))
    .end();
  return (list as CaseLook[])[0] ?? null;
}

/** How the staff is shown to each other. */
export const maskedNameOf = ({ _id, name }: Pick<Officer, '_id' | 'name'>): string =>
  maskedName(unseal(name, personPlace(_id, 'name')));
