import type { Channel } from '@types_/appointment/channel';
import type { StepName } from './form/step';

const AT = '/packages/appointment/pages';

export type PlanDoing = 'cancel' | 'series';

/** Addresses of the pages about sessions: of students, and of those who look after them. */
export const SESSION_PAGES = {
  /** Of one's own school. */
  list: `${AT}/sessions/index`,
  one: (id: string) => `${AT}/session/index?id=${id}`,
  desk: (schoolId: string) => `${AT}/sessions-desk/index?school=${schoolId}`,
  plan: (id: string) => `${AT}/session-plan/index?id=${id}`,
  /** Where it is cancelled, and where further ones are made of it. */
  doing: (id: string, what: PlanDoing) => `${AT}/session-plan/index?id=${id}&do=${what}`,
  change: (id: string) => `${AT}/session-change/index?id=${id}`,
  /** A new one, or the draft with this id. */
  write: (schoolId: string, id = '') => `${AT}/session-form/index?school=${schoolId}&id=${id}`,
  /** A step of what is being written. */
  step: (schoolId: string, id: string, channel: Channel, step: StepName) =>
    `${SESSION_PAGES.write(schoolId, id)}&channel=${channel}&step=${step}`,
} as const;
