import type { CommandName } from '@types_/case/command';
import type { CaseRole, CaseStatus } from '@types_/case/status';

/** Where a step leads: a status, `same` (it stays), or `resume` (back to where it was before a question). */
export interface Step {
  by: readonly CaseRole[];
  to: CaseStatus | 'same' | 'resume';
}
type Steps = Partial<Record<CommandName, Step>>;

const officer = (to: Step['to']): Step => ({ by: ['officer'], to });
const handler = (to: Step['to']): Step => ({ by: ['officer', 'department'], to });
const author = (to: Step['to']): Step => ({ by: ['author'], to });

/** What an officer may do with any case that is in work. */
const IN_WORK: Steps = {
  assign: officer('assigned'),
  reply: handler('same'),
  ask: handler('waiting-for-student'),
  answer: handler('answered'),
  extend: handler('same'),
  refuse: officer('refused'),
  merge: officer('merged'),
  withdraw: author('withdrawn'),
};

/**
 * The life cycle of a case, whole: in which status who may take which step, and where it leads (product.md section 2).
 * What is not here cannot happen. Finer conditions (twice at most, before expiry, …) stand in conditions.ts.
 */
export const LIFE_CYCLE: Record<CaseStatus, Steps> = {
  submitted: {
    acknowledge: officer('acknowledged'),
    assign: officer('assigned'),
    reply: officer('acknowledged'),
    ask: officer('waiting-for-student'),
    answer: officer('answered'),
    refuse: officer('refused'),
    merge: officer('merged'),
    withdraw: author('withdrawn'),
  },
  acknowledged: IN_WORK,
  assigned: { ...IN_WORK, 'send-back': { by: ['department'], to: 'acknowledged' } },
  'waiting-for-student': {
    supplement: author('resume'),
    answer: handler('answered'),
    withdraw: author('withdrawn'),
    'close-unreachable': { by: ['officer', 'system'], to: 'closed' },
  },
  answered: {
    verdict: author('closed'),
    lapse: { by: ['system'], to: 'closed' },
    withdraw: author('withdrawn'),
  },
  closed: {
    verdict: author('same'),
    rate: author('same'),
    reopen: author('reopened'),
    callback: { by: ['youth-league'], to: 'same' },
  },
  reopened: {
    assign: officer('assigned'),
    reply: handler('same'),
    ask: handler('waiting-for-student'),
    answer: handler('answered'),
    extend: handler('same'),
    merge: officer('merged'),
    withdraw: author('withdrawn'),
  },
  refused: {},
  merged: {},
  withdrawn: {},
};
