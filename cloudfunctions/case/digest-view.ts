import type { Behind } from '@domain/case/matter';
import { topicFields } from '@domain/case/school-topics';
import { type Actor, isAmongThem } from '@domain/identity/membership';
import { categoryOf } from '@types_/case/category';
import { DIGEST_LIMITS } from '@types_/case/digest';
import type { DigestDraft, DigestRow } from '@types_/case/digest-view';
import type { DigestDocument } from '../_kit/case/digests';

/** A published digest as somebody sees it: what an officer wrote, and figures. `characters`: how many of its text. */
export const digestRow = (
  digest: DigestDocument,
  { student }: Actor,
  following: boolean,
  characters = Number.POSITIVE_INFINITY,
): DigestRow => ({
  ...{ id: digest._id, title: digest.title, following, canFollow: student?.schoolId === digest.schoolId },
  text: [...digest.text].slice(0, characters).join(''),
  ...topicFields(digest),
  category: categoryOf(digest.topic),
  ...{ outcome: digest.outcome, days: digest.days, kept: digest.kept },
  publishedAt: (digest.publishedAt ?? digest.changedAt).toISOString(),
});

/** As in a list: its first characters, enough to say what it is about. */
export const listedDigest = (digest: DigestDocument, actor: Actor, following: boolean): DigestRow =>
  digestRow(digest, actor, following, DIGEST_LIMITS.beginning);

/** A digest for those who write and review, with who is behind it where they were counted. */
export const draftView = (
  digest: DigestDocument,
  actor: Actor,
  { students, unclaimed }: Behind | { students: null; unclaimed: number } = { students: null, unclaimed: 0 },
): DigestDraft => ({
  ...{ id: digest._id, about: digest.about, state: digest.state, version: digest.version },
  ...{ title: digest.title, text: digest.text, ...topicFields(digest), repeats: digest.repeats },
  ...{ mine: isAmongThem(actor, digest.writers), reason: digest.reason, students, unclaimed, unsure: digest.unsure },
  changedAt: digest.changedAt.toISOString(),
});
