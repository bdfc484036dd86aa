import type { Topic } from '@types_/case/category';
import type { Command } from '@types_/case/command';
import type { CaseRole, RefusalGround, Verdict } from '@types_/case/status';

/** Statuses in which the school is at work, and to which a case returns once the student has answered a question. */
export type WorkingStatus = 'acknowledged' | 'assigned' | 'reopened';

/** What a status knows: data that exists in one status only lives in its variant. */
export type Phase =
  | { status: 'submitted' }
  | { status: 'acknowledged' }
  | { status: 'assigned'; department: string }
  | { status: 'waiting-for-student'; askedAt: Date; resume: WorkingPhase }
  | { status: 'answered'; answeredAt: Date; verdictDay: string }
  | {
      status: 'closed';
      closedAt: Date;
      verdict: Verdict;
      unreachable: boolean;
      rating: number | null;
      calledBack: boolean;
    }
  | { status: 'reopened'; reopenedAt: Date }
  | { status: 'refused'; refusedAt: Date; ground: RefusalGround }
  | { status: 'merged'; mergedAt: Date; into: string }
  | { status: 'withdrawn'; withdrawnAt: Date };
export type WorkingPhase = Extract<Phase, { status: WorkingStatus }>;

/** The days by which the school owes something, YYYY-MM-DD of the school's calendar, and how many school days each gave. */
export interface Deadlines {
  acknowledge: string;
  reply: string;
  result: string;
  resultDays: number;
}

/** Who does something: a person, as whom and for which office. */
export interface Doer {
  id: string;
  role: CaseRole;
  office: string;
}

/**
 * Who did something, as a case remembers it: a role and an office, of the staff also the person, who never leaves the
 * server. Of the author no more than that it was they: whose case it is stands in `authorId`, the one place to take it from.
 */
export interface Mark {
  id?: string;
  role: CaseRole;
  office: string;
}

export const markOf = ({ id, role, office }: Doer): Mark =>
  role === 'author' ? { role, office } : { id, role, office };

/** One entry of a case's history: what was said, by whom, when. Append-only. */
export interface CaseEvent {
  seq: number;
  at: Date;
  by: Mark;
  what: Command | { name: 'file' };
  /** For the first human contact: whether it came by its day. */
  inTime?: boolean;
  /** A deadline that this step set or moved. */
  day?: string;
}

/** A case: one document, changed as a whole at one version. */
export interface CaseState {
  schoolId: string;
  authorId: string;
  topic: Topic;
  text: string;
  place: string;
  filedAt: Date;
  phase: Phase;
  deadlines: Deadlines;
  /** The day by which the filing was to be acknowledged; a reopening sets new deadlines but never this one. */
  firstAcknowledgeDay: string;
  /** First word or deed of a human after filing. */
  contactedAt: Date | null;
  /** First substantive letter since filing or reopening: a reply, a question, an answer. */
  repliedAt: Date | null;
  extended: boolean;
  reopenings: number;
  events: CaseEvent[];
}

/** A case that no step will open again by itself. */
export const isOver = (phase: Phase): boolean => ['closed', 'refused', 'merged', 'withdrawn'].includes(phase.status);
