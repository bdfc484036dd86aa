import { dayOf, morningOf, plusDays } from '../core/school-clock';
import type { Alarm } from './alarms/alarms';
import { deadlineDay } from './deadlines';
import { isDisputed } from './queue-place';
import { departmentOf } from './role';
import { type CaseEvent, type CaseState, lastTaken } from './state';

/** Days after which it is no news any more that somebody has a case: the reminders have said more since. */
const NEWS_DAYS = 7;

type Handing = 'case-assigned' | 'case-passed' | 'case-sent-back';
const WHOM = { 'case-assigned': 'department', 'case-passed': 'handler', 'case-sent-back': 'admins' } as const;

/**
 * Who is told that a case has come to them (二.10): the department that has it, the colleague whose hands it was passed into, the
 * union's admins who decide about what a department sent back, and who had it when it was merged, where it is another matter. By the step that brought it there, so once for each; whoever
 * took that step knows.
 */
export function handingsOf(state: CaseState): Alarm[] {
  const { phase, handlerId, disputed, events } = state;
  const department = departmentOf(phase);
  const tell = (kind: Handing, event: CaseEvent | undefined, office?: string): Alarm[] => {
    if (!event) return [];
    const { seq, at, by } = event;
    const named = { ...deadlineDay(state), ...(office === undefined ? {} : { office }) };
    const does = { tell: kind, whom: WHOM[kind], ...named, ...(by.id === undefined ? {} : { but: by.id }) };
    return [{ key: `handed:${seq}`, at, does, until: morningOf(plusDays(dayOf(at), NEWS_DAYS)) }];
  };
  const passed = lastTaken(events, 'pass');
  return [
    ...(department === null ? [] : tell('case-assigned', lastTaken(events, 'assign'), department)),
    ...(disputed && isDisputed(state)
      ? tell('case-sent-back', lastTaken(events, 'send-back'), disputed.department)
      : []),
    ...(handlerId === null ? [] : tell('case-passed', lastTaken(events, 'not-same'))),
    ...(passed?.what.name === 'pass' && passed.what.to === handlerId ? tell('case-passed', passed) : []),
  ];
}
