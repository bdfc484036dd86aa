import { idsOf } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import { DIGEST_LIMITS } from '@types_/case/digest';
import type { DigestRow } from '@types_/case/digest-view';
import type { InputOf } from '@types_/core/envelope';
import { type DigestDocument, digests } from '../../_kit/case/digests';
import { type FollowDocument, follow, followId, follows, isFollowed, unfollow } from '../../_kit/case/follows';
import { $, isOneOf } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call, withOwn } from '../../_kit/router';
import { digestRow, listedDigest } from '../digest-view';

/** The published digests of a school, for everyone, with those that the caller follows marked. */
export async function listDigests({ input, actor }: Call<InputOf<CaseActions, 'digests'>>) {
  const { schoolId } = input;
  const { list } = await digests
    .aggregate()
    .match({ schoolId, state: 'published' })
    .sort({ publishedAt: -1 })
    .limit(DIGEST_LIMITS.shown)
    .group({ _id: null, all: $.push('$$ROOT') })
    .lookup(follows.beside({ personId: isOneOf(idsOf(actor)), schoolId }, 'mine'))
    .end();
  const [found] = list as { all: DigestDocument[]; mine: FollowDocument[] }[];
  const mine = new Set(found?.mine.map(({ digestId }) => digestId));
  return { digests: (found?.all ?? []).map((one) => listedDigest(one, actor, mine.has(one._id))) };
}

/** One published digest, whole. One that is not public is none. */
export async function getDigest({ input, actor }: Call<InputOf<CaseActions, 'digest'>>): Promise<DigestRow> {
  const { list } = await digests
    .aggregate()
    .match({ _id: input.id, state: 'published' })
    .lookup(follows.beside({ _id: isOneOf(idsOf(actor).map((id) => followId(input.id, id))) }, 'mine'))
    .end();
  const [found] = list as (DigestDocument & { mine: FollowDocument[] })[];
  if (!found) throw new Refusal('DIGEST_NOT_FOUND');
  return digestRow(found, actor, found.mine.some(isFollowed));
}

/** The digest, with what a call of the same key has left behind. */
type Found = DigestDocument & { known: FollowDocument[] };

const followOnce = beside(
  async (call: Call<InputOf<CaseActions, 'follow'>>): Promise<{ following: boolean }> => {
    const { actor, input, now, key } = call;
    const digest = call.earlier as Found | null;
    if (!digest || digest.schoolId !== actor.student?.schoolId) throw new Refusal('DIGEST_NOT_FOUND');
    const [held] = call.own as FollowDocument[];
    const ids = idsOf(actor).map((id) => followId(digest._id, id));
    const known = digest.known.find(({ _id }) => ids.includes(_id));
    if (known) return { following: isFollowed(known) };
    // Who follows under another number goes on following under that: they are one student.
    const { _id, personId } = held ?? { _id: followId(digest._id, actor.id), personId: actor.id };
    if (!input.on) {
      await unfollow(_id, key, now);
      return { following: false };
    }
    if (digest.state !== 'published') throw new Refusal('DIGEST_NOT_FOUND');
    const { schoolId, about } = digest;
    const wanted = { _id, digestId: digest._id, about: about.id, schoolId, personId, at: now };
    if (!(await follow(wanted, key))) throw new Refusal('BUSY');
    return { following: true };
  },
  ({ id }, key) => digests.eachBeside({ _id: id }, 'digest', 1, follows.beside({ keys: key }, 'known')),
);

/**
 * 我也遇到, or no longer. Only for students of its school: others are not in its count. Its id follows from digest and
 * person, so that it is there once, however often it is sent. A retry that comes late changes nothing: what was wished since
 * stands. Two requests, a retry one, following again four at most.
 */
export const followDigest = withOwn(followOnce, ({ id }) => ({
  ...{ beside: follows.joined('ids', 'personId', 'own'), field: 'digestId', is: id },
}));
