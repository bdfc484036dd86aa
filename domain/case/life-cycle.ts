import type { CommandName } from '@types_/case/command';
import type { CaseRole, CaseStatus } from '@types_/case/status';

/** Where a step leads: a status, `same` (it stays), or `resume` (back to where it was before a question). */
export interface Step {
  by: readonly CaseRole[];
  to: CaseStatus | 'same' | 'resume';
}
type Steps = Partial<Record<CommandName, Step>>;

const step =
  (...by: CaseRole[]) =>
  (to: Step['to']): Step => ({ by, to });

const author = step('author');
const system = step('system');
const league = step('youth-league');
const department = step('department');
/** The union's desk, where every case comes first and which stays its owner (首问负责). */
const desk = step('officer', 'union-admin');
/** Whoever routes it: the desk, and the youth league where nobody at the desk may (conditions.ts). */
const router = step('officer', 'union-admin', 'youth-league');
/** Whoever works on it: the desk, and the department that has it. */
const handler = step('officer', 'union-admin', 'department');
/** Whoever watches over it, too. */
const staff = step('officer', 'union-admin', 'department', 'youth-league');

/**
 * What came of it where its author brought it to a meeting with somebody of the school, or that it was not spoken of there, or that nobody
 * has written down which: also of what is over, and nothing is opened by it.
 */
const MET: Steps = { meet: system('same'), unspoken: system('same'), unrecorded: system('same') };

/** Who it is that handles a case, and what they tell each other: open as long as the case is. */
const HANDS: Steps = {
  take: desk('same'),
  keep: router('same'),
  pass: desk('same'),
  recuse: staff('same'),
  note: staff('same'),
  ...MET,
};

/** Whose it is, where it was told at the counter: to say "not mine", and "mine" with the code of the slip, of which the desk prints another. */
const CLAIMED: Steps = { claim: author('same'), 'new-slip': desk('same') };
const WHOSE: Steps = { disown: author('same'), ...CLAIMED };

/** That it is about somebody at the desk may be said as long as there is something to be handled. */
const ABOUT: Steps = { 'about-union': author('same') };

/** More to say before anybody asks, where there is danger (conditions.ts). */
const MORE: Steps = { supplement: author('same') };
/** Where there is danger and the school has missed its moment, somebody of the youth league goes looking for the student themself. */
const SOUGHT: Steps = { attempt: league('same') };

/** What may be done with any case that is the school's turn. */
const IN_WORK: Steps = {
  ...HANDS,
  ...WHOSE,
  ...ABOUT,
  ...MORE,
  ...SOUGHT,
  assign: router('assigned'),
  reply: handler('same'),
  ask: handler('waiting-for-student'),
  answer: handler('answered'),
  extend: handler('same'),
  merge: desk('merged'),
  join: desk('same'),
  part: desk('same'),
  withdraw: author('withdrawn'),
  escalate: system('same'),
  urge: league('same'),
};

/**
 * The life cycle of a case, whole: in which status who may take which step, and where it leads (product.md section 2).
 * What is not here cannot happen. Finer conditions (twice at most, before expiry, …) stand in conditions.ts.
 */
export const LIFE_CYCLE: Record<CaseStatus, Steps> = {
  submitted: {
    ...HANDS,
    ...WHOSE,
    ...ABOUT,
    ...MORE,
    ...SOUGHT,
    acknowledge: desk('acknowledged'),
    assign: router('assigned'),
    reply: desk('acknowledged'),
    ask: desk('waiting-for-student'),
    answer: desk('answered'),
    refuse: desk('refused'),
    merge: desk('merged'),
    join: desk('acknowledged'),
    withdraw: author('withdrawn'),
    escalate: system('same'),
    urge: league('same'),
  },
  acknowledged: { ...IN_WORK, refuse: desk('refused') },
  assigned: { ...IN_WORK, refuse: desk('refused'), 'send-back': department('acknowledged') },
  'waiting-for-student': {
    ...HANDS,
    ...WHOSE,
    ...ABOUT,
    supplement: author('resume'),
    attempt: staff('same'),
    answer: handler('answered'),
    join: desk('same'),
    part: desk('same'),
    withdraw: author('withdrawn'),
    'close-unreachable': { by: ['officer', 'union-admin', 'system'], to: 'closed' },
    escalate: system('same'),
    urge: league('same'),
  },
  answered: {
    ...WHOSE,
    ...ABOUT,
    ...MET,
    note: staff('same'),
    verdict: author('closed'),
    lapse: system('closed'),
    withdraw: author('withdrawn'),
  },
  closed: {
    ...WHOSE,
    ...MET,
    note: staff('same'),
    verdict: author('same'),
    rate: author('same'),
    confirm: author('same'),
    reopen: author('reopened'),
    callback: league('same'),
    vouch: author('same'),
  },
  reopened: IN_WORK,
  // Whose case was refused before they came with the slip still reads that, and where to turn. It is what somebody takes to the
  // principal.
  refused: { ...MET, ...CLAIMED },
  // Only two of one student's are merged, and only a student withdraws: neither is nobody's.
  merged: { ...MET, 'not-same': author('acknowledged') },
  withdrawn: MET,
};
