import { namesOneOf } from '@domain/case/repeats';
import type { CaseDocument } from '../_kit/cases/document';
import { unseal } from '../_kit/crypto';
import { authorPlace } from '../_kit/personal/cases';

/** Whether a text names the author of one of some cases. The names are opened here and go nowhere. */
export const namesAnAuthor = (text: string, cases: readonly Pick<CaseDocument, '_id' | 'author'>[]): boolean =>
  namesOneOf(
    text,
    cases.flatMap(({ _id, author }) => (author ? [unseal(author.name, authorPlace(_id))] : [])),
  );
