import { behind } from '@domain/case/matter';
import { topicFields } from '@domain/case/school-topics';
import { membershipWith } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { subjectOf } from '../../_kit/case/digest-subject';
import { type DigestDocument, digests } from '../../_kit/case/digests';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { _, anyOf } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { isAway, isTheirs, reviewerAt } from '../digest-standing';
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
    const isFor = by && isTheirs(call, by, subject) && (by.role !== 'youth-league' || digest !== null);
    if (!isFor) throw new Refusal(input.about.kind === 'case' ? 'CASE_NOT_FOUND' : 'MATTER_NOT_FOUND');
    const authors = subject.cases.map(({ authorId }) => authorId);
    const counted = behind(authors, subject.followers, subject.later);
    const away = isAway(subject) ? { away: true as const } : {};
    return { ...topicFields(subject), draft: digest && { ...draftView(digest, actor, counted), ...away } };
  },
  digestAbout,
);

interface ListedDigest extends DigestDocument {
  ofCase: CaseDocument[];
  ofMatter: CaseDocument[];
  ofLeft: CaseDocument[];
}

/**
 * What is being written at the reader's school and is not public; what waits for a second person comes first. For the youth league
 * also what is public of what is theirs since: only they can take it down. Nothing about the reader's own case, or one that they
 * have no part in; of what they wrote themself before, that it is no longer theirs.
 */
export async function listDrafts(call: Call<unknown>): Promise<OutputOf<CaseActions, 'digest-drafts'>> {
  const { actor, now } = call;
  const { schoolId } = membershipWith(actor, REVIEWERS, now) ?? {};
  const by = schoolId && reviewerAt(actor, schoolId, now);
  if (!schoolId || !by) throw new Refusal('NOT_ALLOWED');
  const { list } = await digests
    .aggregate()
    .match(
      anyOf([
        { schoolId, state: _.in(['review', 'returned', 'draft']) },
        { schoolId, state: 'published', left: true },
      ]),
    )
    .sort({ state: -1, changedAt: -1 }) // 'review' is behind 'returned', and that behind 'draft'
    .limit(MOST)
    .lookup(cases.joined('about.id', '_id', 'ofCase'))
    .lookup(cases.joined('about.id', 'matterId', 'ofMatter'))
    .lookup(cases.joined('about.id', 'leftMatter', 'ofLeft'))
    .end();
  return {
    drafts: (list as ListedDigest[]).flatMap((digest) => {
      const subject = { cases: [...digest.ofCase, ...digest.ofMatter], away: digest.ofLeft };
      const away = isAway(subject) ? { away: true as const } : {};
      if (isTheirs(call, by, subject)) return [{ ...draftView(digest, actor), ...away }];
      const isOwn = digest.writers.includes(actor.id) && digest.state !== 'published';
      return isOwn ? [{ ...draftView(digest, actor), ...{ repeats: [], reason: '', away: true as const } }] : [];
    }),
  };
}
