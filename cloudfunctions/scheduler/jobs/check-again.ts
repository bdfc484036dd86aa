import type { Review } from '@domain/case/review';
import type { CaseState } from '@domain/case/state';
import { filedWords, wordsOf } from '@domain/case/words';
import { reviewsSeal } from '../../_kit/case/seals';
import { checkText, SCENES } from '../../_kit/content-check';
import { _, Collection } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { openidsOf } from '../openids';
import { checkReasons } from '../survey/check-reasons';

interface CaseInReview extends Pick<CaseState, 'authorId' | 'text' | 'place' | 'events'> {
  _id: string;
  version: number;
  reviews: Review[];
  checkDue: boolean;
}

const cases = new Collection<CaseInReview>('cases');
const BATCH = 20;

/** What a new try makes of one text that waits: cleared, or as before with a try less. Whatever is found is for a person. */
async function tryAgain(review: Review, one: CaseInReview, openids: ReadonlyMap<string, string>): Promise<Review[]> {
  const event = one.events[review.seq];
  const openid = event && openids.get(event.by.role === 'author' ? one.authorId : (event.by.id ?? ''));
  if (!event || !openid) return [{ ...review, triesLeft: 0 }];
  const [text, scene] =
    event.what.name === 'file' ? [filedWords(one), SCENES.filing] : [wordsOf(event.what), SCENES.letter];
  const check = await checkText(text, { openid, scene });
  if (check.is === 'pass') return [];
  const isLast = check.is === 'risky' || !check.again;
  return [{ ...review, label: check.label, triesLeft: isLast ? 0 : review.triesLeft - 1 }];
}

/** Tries the checks once more that failed, for an hour: an officer who looks meanwhile has decided already. */
export const checkAgain: Job = {
  name: 'check-again',
  everyMinutes: 5,
  run: async (task) => {
    const count = { cleared: await checkReasons(task), waiting: 0 };
    for (let last = ''; hasTime(task); ) {
      const found = cases.find({ checkDue: true, _id: _.gt(last) });
      const { data } = await found.orderBy('_id', 'asc').limit(BATCH).get();
      for (const one of data) {
        const due = one.reviews.filter(({ triesLeft }) => triesLeft > 0);
        const openids = await openidsOf([one.authorId, ...due.flatMap(({ seq }) => one.events[seq]?.by.id ?? [])]);
        const reviews = one.reviews.filter(({ triesLeft }) => triesLeft === 0);
        for (const review of due) reviews.push(...(await tryAgain(review, one, openids)));
        const checkDue = reviews.some(({ triesLeft }) => triesLeft > 0);
        // A step that was taken meanwhile has looked, or comes round again in five minutes.
        const { _id, version } = one;
        const sealed = { reviews: _.set(reviews), 'seals.reviews': reviewsSeal({ ...one, reviews }) };
        if (await cases.updateWhere({ _id, version }, { ...sealed, checkDue })) {
          count.cleared += one.reviews.length - reviews.length;
          count.waiting += reviews.length;
        }
      }
      if (data.length < BATCH) break;
      last = data.at(-1)?._id ?? last;
    }
    return count;
  },
};
