import { accept, type Result, refuse } from '@types_/core/result';
import type { PlaceId } from '@types_/identity/place';
import { FINDING_LIMITS, type FindingState } from '@types_/survey/finding';
import { dayOf, plusDays } from '../core/school-clock';

/** A dated, public word on what was done. */
export interface FindingNote {
  at: Date;
  office: string;
  text: string;
}

/** Who does what by when. */
export interface Plan {
  owner: string;
  action: string;
  due: string;
}

/** What was promised before, and until when it stood. */
export interface EarlierPlan extends Plan {
  until: Date;
}

/** What is decided about a finding. */
export interface FindingCourse {
  state: FindingState;
  owner: string;
  action: string;
  /** YYYY-MM-DD; null while nothing is planned. */
  due: string | null;
  plannedAt: Date | null;
  doneAt: Date | null;
  notes: readonly FindingNote[];
  /** What was promised before, the first one first. */
  earlier: readonly EarlierPlan[];
  /** The day from which on somebody is to be reminded, if any: found by it, without looking at those that need nobody. */
  remindOn: string | null;
}

/** As nobody has said anything yet. */
export const OPEN: FindingCourse = {
  ...{ state: 'open', owner: '', action: '', due: null, plannedAt: null, doneAt: null, notes: [], earlier: [] },
  remindOn: null,
};

/** Whoever asks in the name of the school, or of the place whose round it was: so one school holds up nobody else (product.md section 3). */
export const placesThatPlan = ({ schoolId, place }: { schoolId: string; place: PlaceId }): PlaceId[] => [
  schoolId,
  place,
];

const isSame = (one: Plan, other: Plan): boolean =>
  one.owner === other.owner && one.action === other.action && one.due === other.due;

/** Days that were promised before and put off. */
export const putOff = ({ earlier, due }: Pick<FindingCourse, 'earlier' | 'due'>): string[] =>
  earlier.flatMap((one, at) => (one.due < (earlier[at + 1]?.due ?? due ?? '') ? [one.due] : []));

/** Whether it may be planned, or planned anew: not what is done, nor what was rewritten as often as can be kept. */
export const mayBePlanned = ({ state, earlier }: Pick<FindingCourse, 'state' | 'earlier'>): boolean =>
  state !== 'done' && earlier.length < FINDING_LIMITS.plans;

/**
 * Who does what by when. It may be planned anew until it is done: what was promised before stays to be read word by word, with until
 * when it stood, or a promise could be made to fit what became of it.
 */
export function planned(
  now: FindingCourse,
  { owner, action, due }: Plan,
  at: Date,
): Result<FindingCourse, 'FINDING_NOT_NOW' | 'FINDING_DATE_WRONG'> {
  if (!mayBePlanned(now)) return refuse('FINDING_NOT_NOW');
  const today = dayOf(at);
  if (due < today) return refuse('FINDING_DATE_WRONG', { problem: 'past' });
  if (due > plusDays(today, FINDING_LIMITS.days)) return refuse('FINDING_DATE_WRONG', { problem: 'too-far' });
  const before = now.due === null ? null : { owner: now.owner, action: now.action, due: now.due };
  return accept({
    ...{ ...now, state: 'planned', owner, action, due, plannedAt: now.plannedAt ?? at },
    earlier:
      before && !isSame(before, { owner, action, due }) ? [...now.earlier, { ...before, until: at }] : now.earlier,
    remindOn: plusDays(due, -1),
  });
}

/** Whether there is room for another word on how it goes; that it is done can always be said. */
export const mayBeNoted = ({ notes }: Pick<FindingCourse, 'notes'>): boolean => notes.length < FINDING_LIMITS.notes;

/** What was done so far, or (`done`) that it is done: that is said in words, and only of what was planned. */
export function reported(
  now: FindingCourse,
  { note, done }: { note: FindingNote; done: boolean },
): Result<FindingCourse, 'FINDING_NOT_NOW' | 'FINDING_NOTES_FULL'> {
  if (now.state !== 'planned') return refuse('FINDING_NOT_NOW');
  if (!done && !mayBeNoted(now)) return refuse('FINDING_NOTES_FULL', { most: FINDING_LIMITS.notes });
  const notes = [...now.notes, note];
  return accept(done ? { ...now, state: 'done', notes, doneAt: note.at, remindOn: null } : { ...now, notes });
}

/** Whether the day has passed without it being done. */
export const isOverdue = ({ state, due }: Pick<FindingCourse, 'state' | 'due'>, at: Date): boolean =>
  state === 'planned' && due !== null && due < dayOf(at);
