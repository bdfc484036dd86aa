import { isOpenTo } from '@domain/case/digest/digest';
import { outcomeOf } from '@domain/case/digest/digest-outcome';
import { repeatsOf, signedOf } from '@domain/case/digest/repeats';
import type { Doer } from '@domain/case/state';
import { authorsWords } from '@domain/case/words';
import { deskOf } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { DigestDraft } from '@types_/case/digest-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { type Subject, subjectOf } from '../../_kit/case/digest-subject';
import { type DigestDocument, digestId, digests, saveDigest } from '../../_kit/case/digests';
import { SCENES } from '../../_kit/content-check';
import { lookForNames, studentNamed } from '../../_kit/identity/students-named';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { deskDoer } from '../desk-doer';
import { isTheirs } from '../digest-standing';
import { draftView } from '../digest-view';
import { unlessCopied, unlessNamed } from '../named';
import { checkWords } from '../words';

type WriteCall = Call<InputOf<CaseActions, 'write-digest'>>;

/** The digest that an input is about, with the caller. */
export const digestAbout = ({ about }: InputOf<CaseActions, 'digest-draft'>) =>
  digests.firstBeside({ _id: digestId(about) }, 'digest', 1);

/**
 * Writes what everybody may read of a case or 议题, for a second person to review. The student's name is refused and their
 * words are pointed at, since neither may be published (product.md section 2). Who saw an older one loses and is told.
 */
export const writeDigest = beside(async (call: WriteCall): Promise<DigestDraft> => {
  const { actor, input, now, openid } = call;
  const before = call.earlier as DigestDocument | null;
  const words = `${input.title}\n${input.text}`;
  const schoolId = deskOf(actor, now)?.schoolId ?? '';
  const subject = await subjectOf(input.about, lookForNames(schoolId, words));
  const by = subject && deskDoer(actor, subject.schoolId, now);
  if (!by || !isTheirs(call, by, subject))
    throw new Refusal(input.about.kind === 'case' ? 'CASE_NOT_FOUND' : 'MATTER_NOT_FOUND');
  if (before && isAgain(call, before)) return draftView(before, actor);
  if ((before?.version ?? 0) !== input.version || (before && !isOpenTo('write', before.state)))
    throw new Refusal('DIGEST_MOVED_ON');
  // An officer of two schools: what was looked for at the other one says nothing.
  const named = subject.schoolId === schoolId ? subject.named : await studentNamed(subject.schoolId, words);
  unlessNamed(words, { ...subject, named });
  if (input.submit) unlessCopied(words, subject);
  const review = await checkWords(words, openid, SCENES.filing, 0);
  const { key, fingerprint } = call;
  const after = written(call, before, subject, by, review !== null);
  const saved = await saveDigest(before, after, { key, fingerprint });
  if (!saved) throw new Refusal('BUSY');
  return draftView(saved, actor);
}, digestAbout);

function written(
  { input, now }: WriteCall,
  before: DigestDocument | null,
  { schoolId, topic, topicName, cases, away, answers }: Subject,
  by: Doer,
  unsure: boolean,
): DigestDocument {
  const { about, title, text, submit } = input;
  const what = submit ? ('submit' as const) : ('write' as const);
  const words = `${title}\n${text}`;
  const said = [...cases, ...away].flatMap(authorsWords);
  return {
    ...{ _id: digestId(about), version: before?.version ?? 0, schoolId, about, title, text },
    ...{ topic, topicName },
    state: submit ? 'review' : 'draft',
    writers: [...new Set([...(before?.writers ?? []), by.id])],
    repeats: [...new Set([...repeatsOf(words, said), ...signedOf(words, said)])],
    ...{ unsure, reason: '', publishedAt: before?.publishedAt ?? null, changedAt: now },
    ...outcomeOf(cases.map(({ tally }) => tally)),
    told: before?.told ?? answers.length,
    history: [...(before?.history ?? []), { at: now, by, what, reason: '' }],
    recent: before?.recent ?? [],
  };
}
