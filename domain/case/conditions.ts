import type { Command } from '@types_/case/command';
import type { CaseErrorCode } from '@types_/case/error-code';
import { dayOf } from '../core/school-clock';
import { type SchoolCalendar, schoolDaysBetween } from '../core/school-days';
import { isThem, type Known } from '../identity/membership';
import { takesMore } from './additions';
import { isForSilence, silentAt } from './alarms/danger-alarms';
import { solvedFrom } from './alarms/fourth-week';
import { isForDelay, unmetAt } from './alarms/late-danger';
import { awaitsVouching, missedDays } from './calls';
import { isInTime, nextDeadline, REOPEN_DAYS, SCHOOL_DAYS } from './deadlines';
import { desklessSince, isDeskless, isForWantOfDesk, waitsForStaff } from './deskless';
import { hasNoReader, isNobodys } from './gone';
import { hasHandled, leagueTaskOf } from './league';
import { MOST_REOPENINGS } from './limits';
import { isDisputed } from './queue-place';
import { decidesRouting } from './role';
import { type CaseEvent, type CaseState, type Doer, lastTaken } from './state';
import { hasActed, isTold } from './told';

/** Days after a "no" to the question of the fourth week in which the case may still be sent back. */
export const CONFIRM_DAYS = 14;

/** Days after which an overdue case is the youth league's to ask about (product.md section 2). */
export const ESCALATE_DAYS = 30;

const DAY_MS = 24 * 3_600_000;

/** `who`: the person, where it matters who of a role it is. `command`: what it says; null while only its name is asked about. */
type Condition = (
  state: CaseState,
  by: Doer['role'],
  now: Date,
  calendar: SchoolCalendar,
  who: Known,
  command: Command | null,
) => CaseErrorCode | null;

/** What could be repeated for ever. Not among them: what leads to the end of a case, or says who handles it and who does not. */
const REPEATABLE: readonly CaseEvent['what']['name'][] = [
  ...(['reply', 'ask', 'take', 'pass', 'note', 'join', 'part', 'rate'] as const),
];

/** More such entries than any case has had, and few enough that the longest of them fit into one answer of a function (1 MB). */
const MOST_REPEATED = 100;
/** Of one person's: nobody fills a case alone, so that nothing is left for others to say (decision 32). */
const MOST_OF_ONE = 40;

const unlessFull: Condition = ({ events }, by, _now, _calendar, who) => {
  const repeated = events.filter(({ what }) => REPEATABLE.includes(what.name));
  const own = repeated.filter((one) => (by === 'author' ? one.by.role === by : isThem(who, one.by.id)));
  return repeated.length >= MOST_REPEATED || own.length >= MOST_OF_ONE ? 'CASE_STEP_NOT_NOW' : null;
};

/** Attempts of one person a day, whatever else there is in the case. */
const ATTEMPTS_A_DAY = 10;
/** Slips of one case: each voids the one before. */
const MOST_SLIPS = 10;

/** Somebody can always write down that they looked for a student in danger: ten times a day, in a case that is full of it once. */
const unlessOften: Condition = ({ events }, _by, now, _calendar, who) => {
  const attempts = events.filter(({ what }) => what.name === 'attempt');
  const own = attempts.filter(({ at, by }) => dayOf(at) === dayOf(now) && isThem(who, by.id));
  return own.length >= (attempts.length >= MOST_REPEATED ? 1 : ATTEMPTS_A_DAY) ? 'CASE_STEP_NOT_NOW' : null;
};

const slipsOf = ({ events }: CaseState): number => events.filter(({ what }) => what.name === 'new-slip').length;

/** Whether it is for somebody in a role to look for the student: for the desk while they are asked, for who watches over it in danger, also in the place of a desk where nobody is. */
const mayLook = (state: CaseState, by: Doer['role']): boolean =>
  by === 'youth-league' && !state.aboutUnion
    ? ['danger', 'deskless'].includes(leagueTaskOf(state) ?? '')
    : state.phase.status === 'waiting-for-student';

const daysSince = (from: Date, now: Date): number => (now.getTime() - from.getTime()) / DAY_MS;

/** Whether somebody waits for an answer in a case who has said so, or the youth league does: then nobody at the desk ends it otherwise. */
const isToBeAnswered = ({ reopenings, events }: CaseState): boolean =>
  reopenings > 0 ||
  events.some(({ what }) => what.name === 'not-same' || (what.name === 'escalate' && !isForWantOfDesk(what)));

const unlessToBeAnswered: Condition = (state) => (isToBeAnswered(state) ? 'CASE_TO_BE_ANSWERED' : null);

/** What the table of the life cycle cannot say: conditions on counts and days. Null means nothing stands in the way. */
export const CONDITIONS: Partial<Record<Command['name'], Condition>> = {
  /** A verdict given by silence may still be spoken; one that was spoken changes only by reopening. */
  verdict: ({ phase }) =>
    phase.status === 'closed' && (phase.verdict !== 'none' || phase.unreachable) ? 'CASE_STEP_NOT_NOW' : null,

  /**
   * What a department sent back only the union's admin sends on (首问负责: the clock runs on meanwhile). In the place of a desk
   * where nobody may, the youth league does.
   */
  assign: (state, by) => {
    if (by === 'youth-league' && !state.aboutUnion) return isDeskless(state) ? null : 'CASE_STEP_NOT_NOW';
    const isWaiting = state.disputed !== null && !state.disputed.final;
    return isWaiting && !decidesRouting(state, by) ? 'CASE_DISPUTED' : null;
  },
  /** Of what a department sent back, while it waits for that word: by the same who could send it on. */
  keep: (state, by) => {
    const mayDecide = decidesRouting(state, by) || (by === 'youth-league' && isDeskless(state));
    return isDisputed(state) && mayDecide ? null : 'CASE_STEP_NOT_NOW';
  },
  /** Said once; taken back never: who asked for that might not be the student alone. */
  'about-union': ({ aboutUnion }) => (aboutUnion ? 'CASE_STEP_NOT_NOW' : null),
  /** The admin's word ends it: it is theirs. */
  'send-back': ({ disputed }) => (disputed?.final ? 'CASE_ROUTING_DECIDED' : null),

  /** Asked for; or, where there is danger, whenever there is more to say. */
  supplement: ({ phase, danger, events }) =>
    takesMore({ status: phase.status, danger, events }) ? null : 'CASE_STEP_NOT_NOW',

  reply: unlessFull,
  /** Whoever has it in hand has it. */
  take: (state, by, now, calendar, who, command) =>
    isThem(who, state.handlerId) ? 'CASE_STEP_NOT_NOW' : unlessFull(state, by, now, calendar, who, command),
  pass: unlessFull,
  note: unlessFull,
  /** While the student is asked it is theirs to move, but where there is danger. */
  urge: ({ phase, danger }) => (phase.status === 'waiting-for-student' && !danger ? 'CASE_STEP_NOT_NOW' : null),
  join: (state, ...rest) => (state.matterId === null ? unlessFull(state, ...rest) : 'CASE_STEP_NOT_NOW'),
  part: (state, ...rest) => (state.matterId === null ? 'CASE_STEP_NOT_NOW' : unlessFull(state, ...rest)),
  /** Where nobody is there to answer a question the clock would stop for ever: a deleted account, a case that is nobody's. */
  ask: (state, ...rest) => (hasNoReader(state) ? 'CASE_STEP_NOT_NOW' : unlessFull(state, ...rest)),

  /** Who was never asked for a verdict has nothing to rate. The first rating is always free, however long the case. */
  rate: (state, ...rest) => {
    if (state.phase.status !== 'closed') return null;
    if (state.phase.unreachable) return 'CASE_STEP_NOT_NOW';
    return state.phase.rating === null ? null : unlessFull(state, ...rest);
  },

  /** What somebody said themself they take back; what was written down in their name they may disown. */
  disown: (state) => (isTold(state) && !isNobodys(state) && !hasActed(state) ? null : 'CASE_STEP_NOT_NOW'),
  claim: (state) => (isNobodys(state) ? null : 'CASE_STEP_NOT_NOW'),
  'new-slip': (state) => (isNobodys(state) && slipsOf(state) < MOST_SLIPS ? null : 'CASE_STEP_NOT_NOW'),
  /**
   * Where there is danger and a student says nothing, somebody goes looking for them; else their silence is an answer of its own. The
   * youth league does as long as it has the case for that.
   */
  attempt: (state, by, ...rest) =>
    state.danger && mayLook(state, by) ? unlessOften(state, by, ...rest) : 'CASE_STEP_NOT_NOW',

  /** Asked once, four weeks after the student said that it was solved. */
  confirm: ({ phase, events }, _, now) => {
    if (phase.status !== 'closed') return null;
    if (phase.verdict !== 'solved' || phase.confirmed !== null) return 'CASE_STEP_NOT_NOW';
    return daysSince(solvedFrom({ events }, phase.closedAt), now) < REOPEN_DAYS ? 'CASE_TOO_EARLY' : null;
  },

  reopen: ({ phase, reopenings, events }, _, now) => {
    if (phase.status !== 'closed') return null;
    if (reopenings >= MOST_REOPENINGS) return 'CASE_REOPEN_LIMIT';
    const broken = phase.confirmed === false ? lastTaken(events, 'confirm') : null;
    if (broken && daysSince(broken.at, now) <= CONFIRM_DAYS) return null;
    return daysSince(phase.closedAt, now) > REOPEN_DAYS ? 'CASE_REOPEN_TOO_LATE' : null;
  },

  merge: unlessToBeAnswered,
  refuse: unlessToBeAnswered,
  'not-same': ({ phase }, _, now) =>
    phase.status === 'merged' && daysSince(phase.mergedAt, now) > REOPEN_DAYS ? 'CASE_REOPEN_TOO_LATE' : null,

  extend: ({ extended, deadlines }, _, now) => {
    if (extended) return 'CASE_EXTENSION_USED';
    return isInTime(deadlines, 'result', now) ? null : 'CASE_EXTENSION_TOO_LATE';
  },

  lapse: ({ phase }, _, now) =>
    phase.status === 'answered' && dayOf(now) <= phase.verdictDay ? 'CASE_TOO_EARLY' : null,

  /** Where there is danger somebody decides what their silence means, never time alone. */
  'close-unreachable': ({ phase, danger }, by, now, calendar) => {
    if (danger && by === 'system') return 'CASE_STEP_NOT_NOW';
    return phase.status === 'waiting-for-student' &&
      schoolDaysBetween(dayOf(phase.askedAt), dayOf(now), calendar) <= SCHOOL_DAYS.unreachable
      ? 'CASE_TOO_EARLY'
      : null;
  },

  escalate: (state, _, now, _calendar, _who, command) => {
    if (state.phase.status === 'waiting-for-student') {
      const silent = silentAt(state);
      return silent && (command === null || isForSilence(command)) && now >= silent.at ? null : 'CASE_STEP_NOT_NOW';
    }
    if (command && isForSilence(command)) return 'CASE_STEP_NOT_NOW';
    if (command && isForDelay(command)) {
      const unmet = unmetAt(state);
      return unmet && now >= unmet ? null : 'CASE_STEP_NOT_NOW';
    }
    // The youth league has it already, as its desk.
    if (state.aboutUnion) return 'CASE_STEP_NOT_NOW';
    if (command && isForWantOfDesk(command))
      return waitsForStaff(state) && desklessSince(state) === null ? null : 'CASE_STEP_NOT_NOW';
    if (state.escalatedAt) return 'CASE_STEP_NOT_NOW';
    const next = nextDeadline(state);
    return next && daysSince(new Date(`${next.day}T00:00:00+08:00`), now) > ESCALATE_DAYS ? null : 'CASE_TOO_EARLY';
  },

  /**
   * The youth league calls until it was heard, after the last reopening was not enough; that nobody answered counts once a day. Whoever
   * handled it does not ask how it was handled.
   */
  callback: (state, _by, now, _calendar, who, command) => {
    if (state.phase.status === 'closed' && leagueTaskOf(state) !== 'callback') return 'CASE_STEP_NOT_NOW';
    if (hasHandled(state, who)) return 'CASE_NOT_INDEPENDENT';
    const isMissed = command?.name === 'callback' && command.solved === null;
    return isMissed && missedDays(state.events).includes(dayOf(now)) ? 'CASE_CALLED_TODAY' : null;
  },

  vouch: (state) => (awaitsVouching(state) ? null : 'CASE_STEP_NOT_NOW'),
};
