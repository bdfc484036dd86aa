import type { Allotment } from '@types_/appointment/channel';
import type { SessionState } from '@types_/appointment/session';
import { accept, type Result, refuse } from '@types_/core/result';

/** What moves a session on. `freeze`, `draw` and `end` are the scheduler's. */
export type SessionStep =
  | 'save'
  | 'publish'
  | 'change'
  | 'freeze'
  | 'draw'
  | 'confirm'
  | 'cancel'
  | 'end'
  | 'minute'
  | 'close';

type Life = Record<SessionState, Partial<Record<SessionStep, SessionState>>>;

/** The life of a session whose seats are drawn (product.md section 4). */
const DRAWN: Life = {
  draft: { save: 'draft', publish: 'open', cancel: 'cancelled' },
  open: { change: 'open', freeze: 'frozen', cancel: 'cancelled' },
  frozen: { change: 'frozen', draw: 'drawn', cancel: 'cancelled' },
  // Nobody confirmed it, and it took place all the same.
  drawn: { change: 'drawn', confirm: 'confirmed', end: 'held', cancel: 'cancelled' },
  confirmed: { change: 'confirmed', end: 'held', cancel: 'cancelled' },
  // It was ended, and yet did not take place: whoever was to be met had not come.
  held: { minute: 'minuted', close: 'closed', cancel: 'cancelled' },
  minuted: { close: 'closed' },
  // Minutes that came late, or something promised is open again; or none ever came, since it did not take place.
  closed: { minute: 'minuted', cancel: 'cancelled' },
  cancelled: {},
};

/** Whoever comes first: there is no list and no draw. */
const FIRST_COME: Life = {
  ...DRAWN,
  open: { change: 'open', confirm: 'confirmed', end: 'held', cancel: 'cancelled' },
  frozen: {},
  drawn: {},
};

/** Where a step leads from a state, or that it is not to be taken now. */
export function stepOf(
  state: SessionState,
  step: SessionStep,
  allots: Allotment,
): Result<SessionState, 'SESSION_NOT_NOW'> {
  const to = (allots === 'draw' ? DRAWN : FIRST_COME)[state][step];
  return to === undefined ? refuse('SESSION_NOT_NOW') : accept(to);
}

/** Whether everybody at the school may see it. */
export const isPublic = (state: SessionState): boolean => state !== 'draft';

/** The same of a session: what was thrown away before it was published is seen by nobody either. */
export const isShown = ({ state, cancelled }: { state: SessionState; cancelled?: { from: SessionState } }): boolean =>
  isPublic(state) && cancelled?.from !== 'draft';

/**
 * Whether a published session may be changed or cancelled now: changed until it begins. Cancelled also after that, until its minutes are
 * written: then it did not take place, whoever was there. What comes first is confirmed only when its window is over, for nobody takes a
 * seat after that.
 */
export function hasTimeFor(
  step: SessionStep,
  { state, allots, startsAt, closesAt }: { state: SessionState; allots: Allotment; startsAt: Date; closesAt: Date },
  now: Date,
): boolean {
  if (state === 'draft' || step === 'cancel') return true;
  if (step === 'confirm' && allots === 'first-come' && now < closesAt) return false;
  return now < startsAt;
}
