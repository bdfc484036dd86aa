import { distinctStudents } from '@domain/case/matter';
import { membershipWith } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { _ } from '../../_kit/database';
import { subjectOf } from '../../_kit/digest-subject';
import { type DigestDocument, digests } from '../../_kit/digests';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { isTheirs, reviewerAt } from '../digest-standing';
import { draftView } from '../digest-view';
import { digestAbout } from './write-digest';

const MOST = 50;
const REVIEWERS = ['officer', 'union-admin', 'youth-league'] as const;

/** The digest of a case or 议题 for those who write it, with the number of students behind it. */
export const getDraft = beside(
  async (call: Call<InputOf<CaseActions, 'digest-draft'>>): Promise<OutputOf<CaseActions, 'digest-draft'>> => {
    const { actor, input, now } = call;
    const digest = call.earlier as DigestDocument | null;
    const subject = await subjectOf(input.about);
    const by = subject && reviewerAt(actor, subject.schoolId, now);
    // The youth league reads what was written, not what it was written about.
    const isFor = by && isTheirs(by, subject) && (by.role !== 'youth-league' || digest !== null);
    if (!isFor) throw new Refusal(input.about.kind === 'case' ? 'CASE_NOT_FOUND' : 'MATTER_NOT_FOUND');
    const authors = subject.cases.map(({ authorId }) => authorId);
    const students = distinctStudents(authors, subject.followers);
    return { topic: subject.topic, draft: digest && draftView(digest, actor, students) };
  },
  digestAbout,
);

/** What is being written at the reader's school and is not public; what waits for a second person comes first. */
export async function listDrafts({ actor, now }: Call<unknown>): Promise<OutputOf<CaseActions, 'digest-drafts'>> {
  const { schoolId } = membershipWith(actor, REVIEWERS, now) ?? {};
  if (!schoolId) throw new Refusal('NOT_ALLOWED');
  const { data } = await digests
    .find({ schoolId, state: _.in(['review', 'returned', 'draft']) })
    .orderBy('state', 'desc') // 'review' is behind 'returned', and that behind 'draft'
    .orderBy('changedAt', 'desc')
    .limit(MOST)
    .get();
  return { drafts: data.map((digest) => draftView(digest, actor)) };
}
