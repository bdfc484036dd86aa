import type { CaseRole } from '@types_/case/status';
import type { Resource } from '../identity/can';
import { type Actor, isCurrent, isThem, type Known, type Membership, nameOf } from '../identity/membership';
import { hasPartAs, outOfLeague } from './kept-out';
import { MOST_REOPENINGS } from './limits';
import { type Doer, lastTaken, type Phase, type StandingCase } from './state';

/** The department that has a case, also while a question to the student is open; null while it is with the desk. */
export const departmentOf = (phase: Phase): string | null => {
  const working = phase.status === 'waiting-for-student' ? phase.resume : phase;
  return working.status === 'assigned' ? working.department : null;
};

/** The phase with its department under another name. */
export function inDepartment(phase: Phase, department: string): Phase {
  if (phase.status === 'assigned') return { ...phase, department };
  if (phase.status !== 'waiting-for-student' || phase.resume.status !== 'assigned') return phase;
  return { ...phase, resume: { ...phase.resume, department } };
}

/** Whether a case is the youth league's to look at: it was thirty days overdue once, or the second reopening was not enough. */
export const isEscalated = ({ phase, reopenings, events }: StandingCase): boolean =>
  lastTaken(events, 'escalate') !== undefined ||
  (phase.status === 'closed' && reopenings >= MOST_REOPENINGS && phase.verdict !== 'solved');

/** A case as rights are asked about it. */
export const resourceOf = (state: StandingCase): Resource => ({
  schoolId: state.schoolId,
  prefecture: null,
  ownerId: state.authorId,
  isEscalated: isEscalated(state),
  aboutUnion: state.aboutUnion ? state.filedAt : null,
});

/**
 * Whether a department has a case now, or was the one that gave its result: it may see what became of that. Who gave it does so
 * too after the department was renamed: what was done stays under the name under which it was done.
 */
function isDepartments({ phase, events }: StandingCase, office: string, who: Known): boolean {
  if (phase.status !== 'answered' && phase.status !== 'closed') return departmentOf(phase) === office;
  const answers = events.filter(({ what }) => what.name === 'answer');
  const last = answers[answers.length - 1]?.by;
  return last?.role === 'department' && (last.office === office || isThem(who, last.id));
}

/** As whom a role of the school stands to a case; null where it has nothing to do with it. */
function roleIn({ role, office }: Membership, state: StandingCase, who: Known): CaseRole | null {
  switch (role) {
    case 'union-admin':
    case 'officer':
      return state.aboutUnion ? null : role;
    case 'department':
      return isDepartments(state, office, who) ? role : null;
    case 'youth-league':
      return state.aboutUnion || isEscalated(state) ? role : null;
    default:
      return null;
  }
}

/** Who stands to a case in two ways is shown as the one that may do more. */
const FIRST: readonly CaseRole[] = ['union-admin', 'officer', 'youth-league', 'department'];

/**
 * All ways in which an actor stands to a case, the one that may do most first; none when it does not exist for them. An author never
 * handles their own case, nor does who has no part in it (`hasPartAs`); each under whatever id they had then.
 * A department sees what it was given, the youth league what was escalated.
 */
export function standingsIn(actor: Actor, state: StandingCase, now: Date): Doer[] {
  const who = nameOf(actor);
  if (isThem(who, state.authorId)) return [{ ...who, role: 'author', office: '' }];
  const parted = { ...state, outOfLeague: outOfLeague(state) };
  const standings = actor.memberships.flatMap((one): Doer[] => {
    const role = one.schoolId === state.schoolId && isCurrent(one, now) ? roleIn(one, state, who) : null;
    return role && hasPartAs(one.role, actor, parted, now) ? [{ ...who, role, office: one.office }] : [];
  });
  const rank = ({ role }: Doer) => FIRST.indexOf(role);
  return standings.sort((a, b) => rank(a) - rank(b));
}

/** As whom an actor stands to a case first of all, or null when it does not exist for them. */
export const standingIn = (actor: Actor, state: StandingCase, now: Date): Doer | null =>
  standingsIn(actor, state, now)[0] ?? null;

/** Whether somebody stands to a case as one of the union's desk. */
export const isAtDesk = (standing: Doer | null): boolean =>
  standing?.role === 'officer' || standing?.role === 'union-admin';

/** Who decides whose a case is that a department sent back: the union's admins, where it is about them the youth league. */
export const decidesRouting = (state: Pick<StandingCase, 'aboutUnion'>, by: Doer['role']): boolean =>
  by === 'union-admin' || (state.aboutUnion && by === 'youth-league');
