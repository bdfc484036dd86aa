import type { Command } from '@types_/case/command';
import { dayOf } from '../core/school-clock';
import { type SchoolCalendar, schoolDayAfter } from '../core/school-days';
import { deadlinesFrom, extended, resumed, SCHOOL_DAYS } from './deadlines';
import { LIFE_CYCLE } from './life-cycle';
import {
  type CaseEvent,
  type CaseState,
  type Deadlines,
  type Doer,
  markOf,
  type Phase,
  type WorkingPhase,
} from './state';

/** Steps by which a human of the school first shows that somebody is there. */
const CONTACTS: readonly Command['name'][] = ['acknowledge', 'assign', 'reply', 'ask', 'answer', 'refuse'];
/** Letters with substance: they meet the deadline for a reply. */
const LETTERS: readonly Command['name'][] = ['reply', 'ask', 'answer'];

/** The phase a step leads to, with the data that this status keeps. */
function phaseAfter(state: CaseState, command: Command, now: Date, calendar: SchoolCalendar): Phase {
  const { phase } = state;
  switch (command.name) {
    case 'assign':
      return { status: 'assigned', department: command.department };
    case 'ask':
      return { status: 'waiting-for-student', askedAt: now, resume: workingPhase(phase) };
    case 'supplement':
      return phase.status === 'waiting-for-student' ? phase.resume : phase;
    case 'answer':
      return { status: 'answered', answeredAt: now, verdictDay: schoolDayAfter(now, SCHOOL_DAYS.verdict, calendar) };
    case 'verdict': {
      const verdict = command.solved ? 'solved' : 'unsolved';
      if (phase.status === 'closed') return { ...phase, verdict };
      return { status: 'closed', closedAt: now, verdict, unreachable: false, rating: null, calledBack: false };
    }
    case 'lapse':
      return { status: 'closed', closedAt: now, verdict: 'none', unreachable: false, rating: null, calledBack: false };
    case 'close-unreachable':
      return { status: 'closed', closedAt: now, verdict: 'none', unreachable: true, rating: null, calledBack: false };
    case 'rate':
      return phase.status === 'closed' ? { ...phase, rating: command.rating } : phase;
    case 'callback':
      return phase.status === 'closed' ? { ...phase, calledBack: true } : phase;
    case 'reopen':
      return { status: 'reopened', reopenedAt: now };
    case 'refuse':
      return { status: 'refused', refusedAt: now, ground: command.ground };
    case 'merge':
      return { status: 'merged', mergedAt: now, into: command.into };
    case 'withdraw':
      return { status: 'withdrawn', withdrawnAt: now };
    default: // acknowledge, send-back, reply, extend
      return LIFE_CYCLE[phase.status][command.name]?.to === 'acknowledged' ? { status: 'acknowledged' } : phase;
  }
}

/** Where the case goes on after a question; a case asked about before anyone took it counts as acknowledged. */
const workingPhase = (phase: Phase): WorkingPhase =>
  phase.status === 'assigned' || phase.status === 'reopened' ? phase : { status: 'acknowledged' };

function deadlinesAfter(state: CaseState, command: Command, now: Date, calendar: SchoolCalendar): Deadlines {
  if (command.name === 'reopen') return deadlinesFrom(now, calendar);
  if (command.name === 'extend') return extended(state.deadlines, command.days, calendar);
  if (command.name === 'supplement' && state.phase.status === 'waiting-for-student')
    return resumed(state.deadlines, state.phase.askedAt, now, calendar);
  return state.deadlines;
}

/** The case after a step that was allowed. */
export function evolve(state: CaseState, command: Command, by: Doer, now: Date, calendar: SchoolCalendar): CaseState {
  const deadlines = deadlinesAfter(state, command, now, calendar);
  const phase = phaseAfter(state, command, now, calendar);
  const firstContact = state.contactedAt === null && CONTACTS.includes(command.name);
  const event: CaseEvent = { seq: state.events.length, at: now, by: markOf(by), what: command };
  if (firstContact) event.inTime = dayOf(now) <= state.firstAcknowledgeDay;
  if (deadlines.result !== state.deadlines.result) event.day = deadlines.result;
  if (phase.status === 'answered') event.day = phase.verdictDay;
  return {
    ...state,
    phase,
    deadlines,
    contactedAt: firstContact ? now : state.contactedAt,
    repliedAt:
      command.name === 'reopen' ? null : LETTERS.includes(command.name) ? (state.repliedAt ?? now) : state.repliedAt,
    extended: command.name === 'reopen' ? false : state.extended || command.name === 'extend',
    reopenings: state.reopenings + (command.name === 'reopen' ? 1 : 0),
    events: [...state.events, event],
  };
}
