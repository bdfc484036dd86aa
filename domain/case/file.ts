import type { Topic } from '@types_/case/category';
import type { SchoolCalendar } from '../core/school-days';
import { deadlinesFrom } from './deadlines';
import { type CaseState, type Doer, markOf } from './state';

/** A new case: submitted, with its three days counted from the day after `now`. */
export const fileCase = (
  input: { schoolId: string; topic: Topic; text: string; place: string },
  by: Doer,
  now: Date,
  calendar: SchoolCalendar,
): CaseState => {
  const deadlines = deadlinesFrom(now, calendar);
  return {
    schoolId: input.schoolId,
    authorId: by.id,
    topic: input.topic,
    text: input.text,
    place: input.place,
    filedAt: now,
    phase: { status: 'submitted' },
    deadlines,
    firstAcknowledgeDay: deadlines.acknowledge,
    contactedAt: null,
    repliedAt: null,
    extended: false,
    reopenings: 0,
    events: [{ seq: 0, at: now, by: markOf(by), what: { name: 'file' } }],
  };
};
