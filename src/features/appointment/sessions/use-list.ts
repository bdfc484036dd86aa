import type { SessionList } from '@types_/appointment/session';
import type { SessionRow, SessionsView } from '@types_/appointment/session-view';
import { call } from '@/cloud/call';
import { useFurther } from '../further';

/** One list of a school's sessions, as far as its reader wants to see it. */
export const useList = (schoolId: string, list: SessionList, lists: SessionsView) =>
  useFurther<SessionRow>({
    rows: lists[list],
    more: lists.more.includes(list),
    idOf: ({ id }) => id,
    ask: ({ startsAt }) => call('appointment', 'more-sessions', { schoolId, list, from: startsAt }),
  });
