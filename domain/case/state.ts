import type { Command } from '@types_/case/command';
import type { CaseRole, RefusalGround, Verdict } from '@types_/case/status';
import type { Known } from '../identity/membership';
import type { NamedTopic } from './school-topics';

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
      /** What the youth league heard when it called: null while it has not called. */
      calledBack: { solved: boolean | null } | null;
      /** What the student said four weeks later; null while they have not. */
      confirmed: boolean | null;
    }
  | { status: 'reopened'; reopenedAt: Date }
  | { status: 'refused'; refusedAt: Date; ground: RefusalGround }
  | { status: 'merged'; mergedAt: Date; into: string }
  | { status: 'withdrawn'; withdrawnAt: Date };
export type WorkingPhase = Extract<Phase, { status: WorkingStatus }>;

/** What the school owes in a case. */
export type Owed = 'acknowledge' | 'reply' | 'result';

/**
 * The days by which the school owes something, YYYY-MM-DD of the school's calendar, and how many days the result was given.
 * Danger runs on plain hours: then `moments` says exactly when, and the days are those on which the moments fall.
 */
export interface Deadlines extends Record<Owed, string> {
  resultDays: number;
  moments: Record<Owed, Date> | null;
}

/** Who does something: a person, as whom and for which office. */
export interface Doer extends Known {
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

/** How an entry names who did it: its author is known by the case, everybody else by their id. */
export const markOf = ({ id, role, office }: Doer): Mark =>
  role === 'author' ? { role, office } : { id, role, office };

/** How it came to the desk. `told`: an officer wrote down what was said at the counter, on the phone or on paper (代录). */
export interface Filed {
  name: 'file';
  told?: 'counter' | 'phone' | 'paper';
  /** By when the school has promised what: with the rest of the filing in the student's receipt. Missing in the oldest cases. */
  promised?: Deadlines;
  /** Said while filing: it is about somebody at the union's desk. */
  aboutUnion?: true;
}

/** One entry of a case's history: what was said, by whom, when. Append-only. */
export interface CaseEvent {
  seq: number;
  at: Date;
  by: Mark;
  what: Command | Filed;
  /** For the first human contact: whether it came by its day. */
  inTime?: boolean;
  /** For an answer: whether the result came by its day. */
  kept?: boolean;
  /** A deadline that this step set or moved. */
  day?: string;
}

type PartOf<W, K extends string> = W extends unknown ? Pick<W, Extract<K, keyof W>> : never;

/** An entry as far as it says who has a part in its case. */
export interface StandingEvent extends Pick<CaseEvent, 'at' | 'by'> {
  what: PartOf<CaseEvent['what'], 'name' | 'who' | 'outsideLeague' | 'to'>;
}

/** The last entry of a kind, or undefined. */
export const lastTaken = <E extends { what: Pick<CaseEvent['what'], 'name'> }>(
  events: readonly E[],
  name: CaseEvent['what']['name'],
): E | undefined => [...events].reverse().find(({ what }) => what.name === name);

/** A case: one document, changed as a whole at one version. */
export interface CaseState extends NamedTopic {
  schoolId: string;
  authorId: string;
  text: string;
  place: string;
  /** Somebody may come to harm: plain hours instead of school days. */
  danger: boolean;
  /** It is about somebody at the union's desk: the youth league is its desk, and for the union it does not exist (decision 30). */
  aboutUnion: boolean;
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
  /** The officer who has it in hand; null while it is the desk's. */
  handlerId: string | null;
  /** Who shall not handle it, since it is about them. */
  recused: string[];
  /** The department that sent it back, until the union's admin has decided; `final`: their word that it is that department's. */
  disputed: { department: string; final: boolean } | null;
  /** The 议题 that it is one of. */
  matterId: string | null;
  /** Since when, in this round of deadlines, it stands on the youth league's list for being overdue. */
  escalatedAt: Date | null;
  events: CaseEvent[];
}

/** All of a case that is asked to know as whom somebody stands to it: whoever reads a part of one reads this (`SeenCase`). */
export interface StandingCase
  extends Pick<
    CaseState,
    | 'schoolId'
    | 'authorId'
    | 'danger'
    | 'aboutUnion'
    | 'filedAt'
    | 'phase'
    | 'reopenings'
    | 'handlerId'
    | 'recused'
    | 'disputed'
  > {
  events: readonly StandingEvent[];
}

/** A case that no step will open again by itself. */
export const isOver = (phase: Phase): boolean => ['closed', 'refused', 'merged', 'withdrawn'].includes(phase.status);
