import { copiedOf, namesOneOf } from '@domain/case/digest/repeats';
import { authorIsGone } from '@domain/case/gone';
import { authorsWords } from '@domain/case/words';
import type { Subject } from '../_kit/case/digest-subject';
import type { CaseDocument } from '../_kit/case/document';
import { unseal } from '../_kit/crypto';
import { authorPlace } from '../_kit/personal/cases';
import { Refusal } from '../_kit/refusal';

/** Whether a text names the author of one of some cases. The names are opened here and go nowhere. */
export const namesAnAuthor = (text: string, cases: readonly Pick<CaseDocument, '_id' | 'author'>[]): boolean =>
  namesOneOf(
    text,
    cases.flatMap(({ _id, author }) => (author ? [unseal(author.name, authorPlace(_id))] : [])),
  );

/**
 * Refuses a digest that names the author of a case behind it, or of one that was. Of whoever deleted their account no name is left in
 * the case; but their school's roster has it, so then nobody of the school may be named (`named`).
 */
export function unlessNamed(text: string, { cases, away, named }: Pick<Subject, 'cases' | 'away' | 'named'>): void {
  const all = [...cases, ...away];
  if (namesAnAuthor(text, all)) throw new Refusal('DIGEST_NAMES_STUDENT');
  if (named !== null && all.some(authorIsGone)) throw new Refusal('DIGEST_NAMES_SOMEBODY');
}

/**
 * Refuses a digest that a second person is to read, or that is to be public, with a student's own sentence in it, whenever they wrote
 * it.
 */
export function unlessCopied(text: string, { cases, away }: Pick<Subject, 'cases' | 'away'>): void {
  const copied = copiedOf(text, [...cases, ...away].flatMap(authorsWords));
  if (copied) throw new Refusal('DIGEST_COPIES_STUDENT', { text: copied });
}
