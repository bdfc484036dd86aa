import { foldersClosedBefore } from '@domain/case/draft-photos';
import { photoPlaces, removeAt } from '../../_kit/case/photo-places';
import { cases } from '../../_kit/case/store';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { pathOf } from '../../_kit/storage';

/** Storage removes fifty files at once. */
const AT_ONCE = 49;

/**
 * Photos that were taken out of a draft, or never sent, go once their folder is closed: what a case has by then it keeps. The files
 * first and then what says where they lie, so that whoever dies in between does it again.
 */
export const forgetPhotos: Job = {
  name: 'forget-photos',
  everyMinutes: 60,
  async run(task) {
    let removed = 0;
    while (hasTime(task)) {
      const closed = photoPlaces.find({ day: _.lt(foldersClosedBefore(task.now)) });
      const { data } = await closed.limit(AT_ONCE).get();
      if (data.length === 0) break;
      const { data: filed } = await cases
        .find({ _id: _.in([...new Set(data.map(({ caseId }) => caseId))]) })
        .limit(AT_ONCE)
        .field({ photos: true })
        .get();
      const kept = filed.flatMap(({ photos }) => photos.map(pathOf));
      const lost = data.map(({ _id }) => _id).filter((path) => !kept.includes(path));
      await removeAt(lost);
      await photoPlaces.removeAll({ _id: _.in(data.map(({ _id }) => _id)) });
      removed += lost.length;
    }
    return { removed };
  },
};
