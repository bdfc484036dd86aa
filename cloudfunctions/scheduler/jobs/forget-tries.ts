import { dayOf } from '@domain/core/school-clock';
import { follows, takenBackBefore } from '../../_kit/case/follows';
import { _, Collection } from '../../_kit/database';
import type { Job } from '../../_kit/job';

const tries = new Collection<{ _id: string }>('tries');

const DAY_MS = 86_400_000;

/**
 * Tries at binding count for their day only: yesterday's are removed, whose ids begin with an earlier day. So is what was followed
 * and taken back a day ago: no phone sends an earlier wish again so late.
 */
export const forgetTries: Job = {
  name: 'forget-tries',
  everyMinutes: 60,
  run: async ({ now }) => ({
    removed: await tries.removeAll({ _id: _.lt(dayOf(now)) }),
    follows: await follows.removeAll(takenBackBefore(new Date(now.getTime() - DAY_MS))),
  }),
};
