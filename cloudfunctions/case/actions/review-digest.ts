import { isBeforeLeaving, isOpenTo } from '@domain/case/digest/digest';
import { outcomeOf } from '@domain/case/digest/digest-outcome';
import type { Doer } from '@domain/case/state';
import { isAmongThem } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { DigestDraft } from '@types_/case/digest-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { subjectOf } from '../../_kit/case/digest-subject';
import { type DigestDocument, digests, saveDigest } from '../../_kit/case/digests';
import { SCENES } from '../../_kit/content-check';
import { lookForNames } from '../../_kit/identity/students-named';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { isTheirs, reviewerAt } from '../digest-standing';
import { draftView } from '../digest-view';
import { unlessCopied, unlessNamed } from '../named';
import { checkWords } from '../words';

const named = ({ id }: { id: string }) => digests.firstBeside({ _id: id }, 'digest', 1);

/** The digest that a call is about, if the caller may review at its school. */
function digestOf({ earlier, actor, now }: Call<unknown>): { digest: DigestDocument; by: Doer } {
  const digest = earlier as DigestDocument | null;
  const by = digest && reviewerAt(actor, digest.schoolId, now);
  if (!by) throw new Refusal('DIGEST_NOT_FOUND');
  return { digest, by };
}

/** A second person makes a digest public, as they read it: neither who wrote any of it, nor whose case it is. */
export const publishDigest = beside(
  async (call: Call<InputOf<CaseActions, 'publish-digest'>>): Promise<DigestDraft> => {
    const { actor, input, now } = call;
    const { digest, by } = digestOf(call);
    if (isAgain(call, digest)) return draftView(digest, actor);
    if (isAmongThem(actor, digest.writers)) throw new Refusal('DIGEST_OWN');
    if (!isOpenTo('publish', digest.state) || digest.version !== input.version) throw new Refusal('DIGEST_MOVED_ON');
    const words = `${digest.title}\n${digest.text}`;
    const subject = await subjectOf(digest.about, lookForNames(digest.schoolId, words));
    if (!subject || !isTheirs(call, by, subject)) throw new Refusal('DIGEST_NOT_FOUND');
    // Of what went to the youth league since, that one's reader decides, or it is written anew.
    if (by.role !== 'youth-league' && isBeforeLeaving(digest, subject.leftAt)) throw new Refusal('DIGEST_CASE_LEFT');
    // Whoever has joined since it was written may be named in it.
    unlessNamed(words, subject);
    unlessCopied(words, subject);
    return save(call, digest, {
      ...digest,
      ...outcomeOf(subject.cases.map(({ tally }) => tally)),
      ...{ state: 'published', publishedAt: now, changedAt: now, told: subject.answers.length },
      history: [...digest.history, { at: now, by, what: 'publish', reason: '' }],
    });
  },
  named,
);

/** A step that wants a reason, which its writers read. Nobody takes it about their own case, or one that they are recused from. */
const withReason = (what: 'return' | 'withdraw', state: DigestDocument['state']) =>
  beside(async (call: Call<InputOf<CaseActions, 'return-digest'>>): Promise<DigestDraft> => {
    const { actor, input, now, openid } = call;
    const { digest, by } = digestOf(call);
    if (isAgain(call, digest)) return draftView(digest, actor);
    if (!isOpenTo(what, digest.state)) throw new Refusal('DIGEST_MOVED_ON');
    const subject = await subjectOf(digest.about);
    if (!subject || !isTheirs(call, by, subject)) throw new Refusal('DIGEST_NOT_FOUND');
    const { reason } = input;
    await checkWords(reason, openid, SCENES.letter, 0);
    const history = [...digest.history, { at: now, by, what, reason }];
    return save(call, digest, { ...digest, state, reason, changedAt: now, history });
  }, named);

/** Back to who wrote it. */
export const returnDigest = withReason('return', 'returned');

/** No longer public; it stays in the record, with the reason. */
export const withdrawDigest = withReason('withdraw', 'withdrawn');

async function save({ key, fingerprint, actor }: Call<unknown>, before: DigestDocument, after: DigestDocument) {
  const saved = await saveDigest(before, after, { key, fingerprint });
  if (!saved) throw new Refusal('BUSY');
  return draftView(saved, actor);
}
