import type { SchoolCalendar } from '../core/school-days';
import { deadlinesFrom } from './deadlines';
import { type CaseState, type Doer, type Filed, markOf } from './state';

/**
 * A new case: submitted, with its three days counted from the day after `now`, or from the hour where there is danger. `told`:
 * an officer wrote it down for somebody, how, and for whom.
 */
export const fileCase = (
  input: Pick<CaseState, 'schoolId' | 'topic' | 'text' | 'place' | 'danger'> &
    Partial<Pick<CaseState, 'topicName' | 'aboutUnion'>>,
  by: Doer,
  now: Date,
  calendar: SchoolCalendar,
  told: { told: NonNullable<Filed['told']>; authorId: string } | null = null,
): CaseState => {
  const deadlines = deadlinesFrom(now, calendar, input.danger);
  const what: Filed = {
    name: 'file',
    promised: deadlines,
    ...(told && { told: told.told }),
    ...(input.aboutUnion === true && { aboutUnion: true as const }),
  };
  return {
    schoolId: input.schoolId,
    authorId: told?.authorId ?? by.id,
    topic: input.topic,
    topicName: input.topicName ?? null,
    text: input.text,
    place: input.place,
    danger: input.danger,
    aboutUnion: input.aboutUnion === true,
    filedAt: now,
    phase: { status: 'submitted' },
    deadlines,
    firstAcknowledgeDay: deadlines.acknowledge,
    contactedAt: null,
    repliedAt: null,
    extended: false,
    reopenings: 0,
    handlerId: null,
    recused: [],
    disputed: null,
    matterId: null,
    escalatedAt: null,
    events: [{ seq: 0, at: now, by: markOf(by), what }],
  };
};
