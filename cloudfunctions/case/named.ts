import { copiedOf, namesOneOf } from '@domain/case/repeats';
import { filedWords } from '@domain/case/words';
import type { CaseDocument } from '../_kit/cases/document';
import { unseal } from '../_kit/crypto';
import { authorPlace } from '../_kit/personal/cases';
import { Refusal } from '../_kit/refusal';

/** Whether a text names the author of one of some cases. The names are opened here and go nowhere. */
export const namesAnAuthor = (text: string, cases: readonly Pick<CaseDocument, '_id' | 'author'>[]): boolean =>
  namesOneOf(
    text,
    cases.flatMap(({ _id, author }) => (author ? [unseal(author.name, authorPlace(_id))] : [])),
  );

/** Refuses a digest that a second person is to read, or that is to be public, with a student's own sentence in it. */
export function unlessCopied(text: string, cases: readonly Pick<CaseDocument, 'text' | 'place'>[]): void {
  const copied = copiedOf(text, cases.map(filedWords));
  if (copied) throw new Refusal('DIGEST_COPIES_STUDENT', { text: copied });
}
