import type { Command } from '@types_/case/command';
import { type SchoolCalendar, schoolDayAfter } from '../core/school-days';
import { isThem } from '../identity/membership';
import { deadlinesFrom, extended, isContactInTime, isInTime, resumed, SCHOOL_DAYS } from './deadlines';
import { nobody } from './gone';
import { LIFE_CYCLE } from './life-cycle';
import { decidesRouting } from './role';
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
const CONTACTS: readonly Command['name'][] = ['acknowledge', 'assign', 'reply', 'ask', 'answer', 'refuse', 'join'];
/** Letters with substance: they meet the deadline for a reply. */
const LETTERS: readonly Command['name'][] = ['reply', 'ask', 'answer'];

const closing = (now: Date): Extract<Phase, { status: 'closed' }> => ({
  ...{ status: 'closed', closedAt: now, verdict: 'none', unreachable: false },
  ...{ rating: null, calledBack: null, confirmed: null },
});

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
    case 'verdict':
      return { ...(phase.status === 'closed' ? phase : closing(now)), verdict: command.solved ? 'solved' : 'unsolved' };
    case 'lapse':
      return closing(now);
    case 'close-unreachable':
      return { ...closing(now), unreachable: true };
    case 'rate':
      return phase.status === 'closed' ? { ...phase, rating: command.rating } : phase;
    case 'confirm':
      // What turned out not to last was not solved: the student's last word counts.
      return phase.status === 'closed'
        ? { ...phase, confirmed: command.holds, verdict: command.holds ? phase.verdict : 'unsolved' }
        : phase;
    case 'callback':
      return phase.status === 'closed' ? { ...phase, calledBack: { solved: command.solved } } : phase;
    case 'reopen':
      return { status: 'reopened', reopenedAt: now };
    case 'refuse':
      return { status: 'refused', refusedAt: now, ground: command.ground };
    case 'merge':
      return { status: 'merged', mergedAt: now, into: command.into };
    case 'withdraw':
      return { status: 'withdrawn', withdrawnAt: now };
    default: // what leads nowhere else
      return LIFE_CYCLE[phase.status][command.name]?.to === 'acknowledged' ? { status: 'acknowledged' } : phase;
  }
}

/** Where the case goes on after a question; a case asked about before anyone took it counts as acknowledged. */
const workingPhase = (phase: Phase): WorkingPhase =>
  phase.status === 'assigned' || phase.status === 'reopened' ? phase : { status: 'acknowledged' };

function deadlinesAfter(state: CaseState, command: Command, now: Date, calendar: SchoolCalendar): Deadlines {
  if (command.name === 'reopen') return deadlinesFrom(now, calendar, state.danger);
  if (command.name === 'extend') return extended(state.deadlines, command.days, calendar);
  // The clock stood until somebody spoke: the student, or the school with a result.
  const speaks = command.name === 'supplement' || command.name === 'answer';
  if (speaks && state.phase.status === 'waiting-for-student')
    return resumed(state.deadlines, state.phase.askedAt, now, calendar);
  return state.deadlines;
}

/** Whose first word takes a case into their hands: an officer's, and the youth league's where it is the desk. */
const takesUp = ({ aboutUnion }: CaseState, { role }: Doer): boolean =>
  aboutUnion ? role === 'youth-league' : role === 'officer';

/** Whose hands it is in after a step: whoever first takes it up has it, until they pass it on or must not have it. */
function handsAfter(
  state: CaseState,
  command: Command,
  by: Doer,
): Pick<CaseState, 'handlerId' | 'recused' | 'disputed'> {
  const { handlerId, recused, disputed } = state;
  const hands = { handlerId, recused, disputed };
  // Who decides about what was sent back has decided by putting it into somebody's hands.
  const decided = disputed && !disputed.final && decidesRouting(state, by.role) ? { disputed: null } : {};
  switch (command.name) {
    case 'take':
      return { ...hands, handlerId: by.id, ...decided };
    case 'pass':
      return { ...hands, handlerId: command.to, ...decided };
    case 'keep':
      return { ...hands, disputed: null };
    case 'about-union':
      // Whoever of the union had it has it no more.
      return { ...hands, handlerId: null };
    case 'recuse': {
      const who = command.who ?? by.id;
      // Oneself under whatever id one had it in hand.
      const isTheirs = handlerId === who || (who === by.id && isThem(by, handlerId));
      return { ...hands, recused: [...recused, who], handlerId: isTheirs ? null : handlerId };
    }
    case 'send-back':
      return state.phase.status === 'assigned'
        ? { ...hands, disputed: { department: state.phase.department, final: false } }
        : hands;
    case 'assign':
      // The same department after it was sent back: the admin's word, which ends the dispute.
      return { ...hands, disputed: disputed?.department === command.department ? { ...disputed, final: true } : null };
    default:
      return handlerId === null && takesUp(state, by) && CONTACTS.includes(command.name)
        ? { ...hands, handlerId: by.id }
        : hands;
  }
}

/** The 议题 that a case is one of after a step. */
function matterAfter({ matterId }: CaseState, command: Command): string | null {
  if (command.name === 'join') return command.matter;
  return command.name === 'part' || command.name === 'about-union' ? null : matterId;
}

/** Whose case it is after a step. */
function authorAfter(state: CaseState, command: Command, by: Doer): string {
  if (command.name === 'claim') return by.id;
  return command.name === 'disown' ? nobody(state) : state.authorId;
}

/** Since when it is thirty days late. New deadlines are a new round: what was late before is past. */
function escalatedAfter({ escalatedAt }: CaseState, command: Command, now: Date): Date | null {
  if (command.name === 'reopen') return null;
  return command.name === 'escalate' && command.because === undefined ? now : escalatedAt;
}

/** The case after a step that was allowed. */
export function evolve(state: CaseState, command: Command, by: Doer, now: Date, calendar: SchoolCalendar): CaseState {
  const deadlines = deadlinesAfter(state, command, now, calendar);
  const phase = phaseAfter(state, command, now, calendar);
  const firstContact = state.contactedAt === null && CONTACTS.includes(command.name);
  const event: CaseEvent = { seq: state.events.length, at: now, by: markOf(by), what: command };
  if (firstContact) event.inTime = isContactInTime(state, now);
  if (command.name === 'answer') event.kept = isInTime(deadlines, 'result', now);
  if (deadlines.result !== state.deadlines.result) event.day = deadlines.result;
  if (phase.status === 'answered' && command.name === 'answer') event.day = phase.verdictDay;
  return {
    ...state,
    authorId: authorAfter(state, command, by),
    phase,
    deadlines,
    contactedAt: firstContact ? now : state.contactedAt,
    repliedAt:
      command.name === 'reopen' ? null : LETTERS.includes(command.name) ? (state.repliedAt ?? now) : state.repliedAt,
    extended: command.name === 'reopen' ? false : state.extended || command.name === 'extend',
    reopenings: state.reopenings + (command.name === 'reopen' ? 1 : 0),
    ...handsAfter(state, command, by),
    aboutUnion: state.aboutUnion || command.name === 'about-union',
    matterId: matterAfter(state, command),
    escalatedAt: escalatedAfter(state, command, now),
    events: [...state.events, event],
  };
}
