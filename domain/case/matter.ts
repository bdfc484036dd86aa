import type { CaseErrorCode } from '@types_/case/error-code';
import { MATTER_LIMITS, type MatterState as MatterStateName } from '@types_/case/matter';
import { accept, type Result, refuse } from '@types_/core/result';
import { isAmongThem, isThem, type Known } from '../identity/membership';
import { isClosedToUnion } from './about-union';
import { isNobodys } from './gone';
import { LIFE_CYCLE } from './life-cycle';
import type { NamedTopic } from './school-topics';
import { type CaseState, type Doer, lastTaken } from './state';

/** An answer to all cases of an 议题, as it was given: each case gets it as an event of its own. */
export interface MatterAnswer {
  seq: number;
  at: Date;
  by: Doer;
  text: string;
  outcome: 'done' | 'cannot';
  /** The platform's check could not clear it. */
  review: { label: number | null; triesLeft: number } | null;
}

/** A case that is to become one of an 议题, and has not perhaps yet. */
export interface Joining {
  caseId: string;
  by: Doer;
  /** Of the call that wanted it. */
  key: string;
  /** How many answers to all there were then, which they had read. Missing where it was decided before this was kept. */
  answers?: number;
}

/** An 议题: cases of one school with one cause (二.4). Whose it is, the cases say (`matterId`), never this. */
export interface MatterState extends NamedTopic {
  schoolId: string;
  /** Empty while nobody named it. */
  title: string;
  state: MatterStateName;
  answers: MatterAnswer[];
  /** The outbox: what was decided here and is to be carried out in each case. */
  joins: Joining[];
  /** Whether members may lack the last answer. */
  delivering: boolean;
  /** Cases that it was ever asked to take in. */
  size: number;
}

/** The statuses in which an answer reaches a case: those where it is in work, and where a question to the student is open. */
export const ANSWERABLE = (Object.keys(LIFE_CYCLE) as (keyof typeof LIFE_CYCLE)[]).filter((status) =>
  LIFE_CYCLE[status].answer?.by.includes('officer'),
);

/** An 议题 that is asked to take in some more cases. */
export function joined<M extends MatterState>(matter: M, more: readonly Joining[]): Result<M, CaseErrorCode> {
  if (matter.state === 'closed') return refuse('MATTER_CLOSED');
  const size = matter.size + more.length;
  if (size > MATTER_LIMITS.cases) return refuse('MATTER_FULL', { limit: MATTER_LIMITS.cases });
  return accept({ ...matter, size, joins: [...matter.joins, ...more] });
}

/** An 议题 with one answer more: its members are to get it. */
export function answered<M extends MatterState>(
  matter: M,
  answer: Omit<MatterAnswer, 'seq'>,
): Result<M, CaseErrorCode> {
  if (matter.state === 'closed') return refuse('MATTER_CLOSED');
  const answers = [...matter.answers, { ...answer, seq: matter.answers.length }];
  return accept({ ...matter, answers, state: 'answered', delivering: true });
}

/**
 * Whether an answer that was given to all may reach a case. One that was sent back after it, and has not joined since, says
 * something that nobody had read then: it waits for the next answer, or for one of its own.
 */
export function isReachedBy({ at }: Pick<MatterAnswer, 'at'>, { events }: Pick<CaseState, 'events'>): boolean {
  const back = lastTaken(events, 'reopen');
  return back === undefined || back.at < at || back.seq < (lastTaken(events, 'join')?.seq ?? -1);
}

/**
 * In whose name an answer to all reaches a case: of who gave it, or of who had the case join when it stood there already and was read
 * by them. That it was carried out after the answer says nothing: it may have been decided before.
 */
export function answersAs({ seq, by }: Pick<MatterAnswer, 'seq' | 'by'>, { events }: Pick<CaseState, 'events'>): Doer {
  const joining = lastTaken(events, 'join');
  const read = joining?.what.name === 'join' ? (joining.what.answers ?? 0) : 0;
  if (!joining || read <= seq || joining.by.id === undefined) return by;
  const { id, role, office } = joining.by;
  return { id, role, office };
}

/** As whom somebody who acted at the 议题 acts on one of its cases: nobody on their own, nor on one that they have no part in. */
export const doerIn = (by: Doer, one: Pick<CaseState, 'authorId' | 'recused' | 'aboutUnion'>): Doer | null =>
  isAmongThem(by, [one.authorId, ...one.recused]) || isClosedToUnion(one, by.role) ? null : by;

/** What is behind something: different students, and beside them what was written down for nobody known (代录). */
export interface Behind {
  students: number;
  unclaimed: number;
}

/**
 * How many different students stand behind something: authors and followers, each once. `later`: those of them who are known under
 * another id since. What is nobody's may be one person's many times, so it counts as nobody (decision 21).
 */
export const behind = (
  authors: readonly string[],
  followers: readonly string[],
  later: readonly Known[] = [],
): Behind => {
  const now = (id: string) => later.find((who) => isThem(who, id))?.id ?? id;
  const known = authors.filter((authorId) => !isNobodys({ authorId }));
  return {
    students: new Set([...known, ...followers].map(now)).size,
    unclaimed: authors.length - known.length,
  };
};
