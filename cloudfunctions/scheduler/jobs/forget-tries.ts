import { dayOf } from '@domain/core/school-clock';
import { _, Collection } from '../../_kit/database';
import type { Job } from '../../_kit/job';

const tries = new Collection<{ _id: string }>('tries');

/** Tries at binding count for their day only: yesterday's are removed, whose ids begin with an earlier day. */
export const forgetTries: Job = {
  name: 'forget-tries',
  everyMinutes: 60,
  run: async ({ now }) => ({ removed: await tries.removeAll({ _id: _.lt(dayOf(now)) }) }),
};
