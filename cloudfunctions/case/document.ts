import { nextDeadline } from '@domain/case/deadlines';
import { type Tally, tallyOf } from '@domain/case/figures';
import { type CaseEvent, type CaseState, isOver } from '@domain/case/state';
import { titleOf } from '@domain/case/title';
import { turnOf } from '@domain/case/turn';
import type { CaseView } from '@types_/case/view';
import type { Sealed } from '../_kit/crypto';

/** An event as it is stored: with the key of the call that made it, so that a retry finds its own trace. */
export interface StoredEvent extends CaseEvent {
  key: string;
  fingerprint: string;
}

/** A case as it is stored: one document with its events inside, and beside the state what lists, queues and rates ask for. */
export interface CaseDocument extends CaseState {
  _id: string;
  version: number;
  number: string;
  photos: string[];
  /** The author as the desk sees them; the name is sealed to this case. Null once their account is deleted. */
  author: { name: Sealed; grade: number; level: string } | null;
  events: StoredEvent[];
  title: string;
  open: boolean;
  turn: CaseView['turn'];
  /** The day by which something is owed next, YYYY-MM-DD; null when nothing is. */
  dueDay: string | null;
  tally: Tally;
  changedAt: Date;
}

/** What follows from the state and is stored beside it to be looked up and counted by. */
export const derived = (state: CaseState, now: Date) => ({
  title: titleOf(state.text),
  open: !isOver(state.phase),
  turn: turnOf(state.phase),
  dueDay: nextDeadline(state)?.day ?? null,
  tally: tallyOf(state),
  changedAt: now,
});
