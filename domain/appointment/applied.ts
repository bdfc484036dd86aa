import type { ApplicantAct } from '@types_/appointment/application';
import { type Attended, THERE } from '@types_/appointment/attendance';
import { type Applicant, canApply, canClaim, type ToApplyTo } from './apply';
import type { Had, PlaceStanding } from './seats';
import { type Announced, leftForNews, mayStayAway } from './stayed-away';
import { isRead } from './topics';

/** What is written down of somebody there. `lifted`: it does not count any more; `mayAppeal`: they can say something against it now. */
export interface NotedSoFar {
  noted: Attended | null;
  lifted: boolean;
  mayAppeal: boolean;
}
const NOTHING: NotedSoFar = { noted: null, lifted: false, mayAppeal: false };

/** How somebody stands with a session (product.md section 4). */
export type Applied =
  | { is: 'none' | 'withdrawn' | 'sealed' | 'missed' | 'unserved' | 'cancelled' }
  /** They had a seat, or came without. `noted` null: nothing is written down yet. */
  | ({ is: 'over' } & NotedSoFar)
  | { is: 'in'; until: Date }
  | { is: 'ready'; opensAt: Date; until: Date }
  /** `freeUntil`: until when the seat is given back without more. */
  | { is: 'seated'; since: Date; freeUntil: Date }
  | { is: 'offered'; since: Date; until: Date }
  | { is: 'waiting'; ahead: number }
  | { is: 'left'; since: Date | null; at: Date; had: Had; late: boolean; gone?: true }
  | { is: 'declined' | 'lapsed'; at: Date };

export interface AppliedSession extends ToApplyTo, Announced {
  endsAt: Date;
}

function inLine(session: AppliedSession, place: PlaceStanding, now: Date, noted: NotedSoFar): Applied {
  const { startsAt, endsAt } = session;
  if (place.is === 'seated' && now >= endsAt) return { is: 'over', ...noted };
  if (now >= startsAt && (place.is === 'waiting' || place.is === 'offered')) return { is: 'unserved' };
  if (place.is === 'seated' && mayStayAway(place.since, true, session)) return { ...place, freeUntil: startsAt };
  if (place.is === 'left' && leftForNews(place, session)) return { ...place, late: false };
  return place;
}

/**
 * How somebody stands, from the session, their application and their place in its line. Once they are in the line, the line alone
 * says it.
 */
export function appliedTo(
  session: AppliedSession,
  application: { state: 'in' | 'withdrawn' } | null,
  place: PlaceStanding | null,
  now: Date,
  noted: NotedSoFar = NOTHING,
): Applied {
  const { state, allots, opensAt, closesAt, endsAt } = session;
  if (state === 'cancelled' && (application || place)) return { is: 'cancelled' };
  // Whoever was let in was there, whatever their place in the line, or without one.
  if (noted.noted !== null && THERE.includes(noted.noted) && now >= endsAt) return { is: 'over', ...noted };
  if (place) return inLine(session, place, now, noted);
  if (!application) return { is: 'none' };
  if (application.state === 'withdrawn') return { is: 'withdrawn' };
  if (allots === 'first-come') return now < closesAt ? { is: 'ready', opensAt, until: closesAt } : { is: 'missed' };
  if (state === 'open' && now < closesAt) return { is: 'in', until: closesAt };
  return state === 'open' || state === 'frozen' ? { is: 'sealed' } : { is: 'missed' };
}

const STILL_IN: readonly Applied['is'][] = ['in', 'sealed', 'ready', 'seated', 'offered', 'waiting'];

/** Whether somebody applied and may come yet. */
export const isStillIn = ({ is }: Applied): boolean => STILL_IN.includes(is);

const ACTS: Partial<Record<Applied['is'], readonly ApplicantAct[]>> = {
  none: ['apply'],
  withdrawn: ['apply'],
  in: ['edit', 'withdraw'],
  ready: ['claim', 'edit', 'withdraw'],
  seated: ['leave', 'edit'],
  waiting: ['leave', 'edit'],
  offered: ['accept', 'decline'],
};

/** What somebody who stands so can do now. `isIn`: they were let in; nobody gives a seat back that they sit on. */
export function actsOf(
  applied: Applied,
  session: AppliedSession,
  applicant: Applicant,
  now: Date,
  isIn = false,
): ApplicantAct[] {
  const isOpen: Partial<Record<ApplicantAct, boolean>> = {
    apply: canApply(session, applicant, now).ok,
    edit: canApply(session, applicant, now).ok && !(applied.is === 'seated' && isRead(applied.since, session, now)),
    claim: canClaim(session, applicant, now).ok,
    leave: now < session.startsAt && !isIn,
  };
  return (ACTS[applied.is] ?? []).filter((act) => isOpen[act] ?? true);
}
