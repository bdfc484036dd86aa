import { ANSWER_MINUTES, isUnanswered, type PhotoCheck } from '@domain/case/photo';
import { type CaseWithPhotos, casesWithPhotos, checkIdOf, movePhoto, photoChecks } from '../../_kit/case/photo-checks';
import { SCENES } from '../../_kit/content-check';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { mediaCheckAsync } from '../../_kit/open-api';
import { temporaryUrls } from '../../_kit/storage';
import { cleanPhoto } from '../case/clean-photo';
import { openidsOf } from '../openids';

const BATCH = 20;
const IMAGE = 2;
const DAY_MS = 86_400_000;

/** Asks about one photo; what the platform refuses to look at waits for a person, what it is too busy for comes again. */
async function ask(one: CaseWithPhotos, index: number, url: string | null, openid: string | undefined, now: Date) {
  const become = (state: PhotoCheck['state'], from: PhotoCheck['state'][] = ['due']) =>
    movePhoto(one._id, index, from, { state, label: null, at: now });
  const filedAt = one.photoChecks[index]?.at.getTime() ?? now.getTime();
  // Without an address nobody has looked at it: it is not clean, so it is not for a person's eyes either.
  if (!url) throw new Error('storage has no address for it now');
  if (await cleanPhoto(one.photos[index] ?? '', url)) console.warn(JSON.stringify({ photo: 'cleaned' }));
  if (!openid) return become('waiting');
  const reply = await mediaCheckAsync({ mediaUrl: url, mediaType: IMAGE, version: 2, scene: SCENES.filing, openid });
  if (reply.is !== 'ok') {
    console.warn(JSON.stringify({ api: 'mediaCheckAsync', is: reply.is, code: reply.code }));
    // It is clean: what the platform has had no time for all the while is looked at by a person.
    const isLate = now.getTime() - filedAt >= ANSWER_MINUTES * 60_000;
    return (reply.is === 'refused' || isLate) && become('waiting');
  }
  const { traceId } = reply.data as { traceId: string };
  // Written down before the case knows: who dies in between asks once more, and either verdict counts.
  await photoChecks.add({ _id: checkIdOf(traceId), caseId: one._id, index, at: now });
  return become('asked');
}

/** The photos of one case that are still open: asked about, or, unanswered for 30 minutes, left to a person. */
async function workOn(one: CaseWithPhotos, now: Date): Promise<number> {
  // However late: a photo that was not cleaned is opened by nobody but its author.
  const indexes = one.photoChecks.flatMap(({ state }, index) => (state === 'due' ? [index] : []));
  for (const [index, check] of one.photoChecks.entries())
    if (isUnanswered(check, now))
      await movePhoto(one._id, index, ['asked'], { state: 'waiting', label: null, at: now });
  if (indexes.length > 0) {
    const urls = await temporaryUrls(indexes.map((index) => one.photos[index] ?? ''));
    const openid = (await openidsOf([one.authorId])).get(one.authorId);
    for (const [place, index] of indexes.entries())
      try {
        await ask(one, index, urls[place] ?? null, openid, now);
      } catch (error) {
        // Not cleaned, so not checked: nobody else sees it yet. Others do not wait for this one, which is tried again.
        console.error(JSON.stringify({ photo: 'not submitted', error: String(error) }));
      }
  }
  await casesWithPhotos.updateWhere(
    { _id: one._id, 'photoChecks.state': _.nin(['due', 'asked']) },
    { photosOpen: false },
  );
  return indexes.length;
}

/** Has new photos checked (mediaCheckAsync): the platform answers later, through the function message-push. */
export const submitPhotos: Job = {
  name: 'submit-photos',
  everyMinutes: 1,
  run: async (task) => {
    let asked = 0;
    for (let last = ''; hasTime(task); ) {
      const found = casesWithPhotos.find({ photosOpen: true, _id: _.gt(last) });
      const { data } = await found.orderBy('_id', 'asc').limit(BATCH).get();
      for (const one of data) if (hasTime(task)) asked += await workOn(one, task.now);
      if (data.length < BATCH) break;
      last = data.at(-1)?._id ?? last;
    }
    const forgotten = await photoChecks.removeAll({ at: _.lt(new Date(task.now.getTime() - DAY_MS)) });
    return { asked, forgotten };
  },
};
