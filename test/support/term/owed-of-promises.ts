import { dayOf, plusDays } from '@domain/core/school-clock';
import { type CommitmentDocument, keeperOf } from '../../../cloudfunctions/_kit/appointment/commitments';
import { at } from '../calendar';
import type { Cast } from '../simulation/cast';
import type { OwnDays } from '../simulation/own-days';
import type { Glance } from './glance';
import { deskOf, hostsOf, ownersOf } from './owed-of-minutes';
import type { Staff } from './owed-of-values';
import { thoseThere } from './those-there';
import type { Owed } from './told';

/** So long somebody may take to answer; then it goes on. */
const MOST_DISPUTED_DAYS = 28;
const morning = (day: string): Date => at(`${day} 08:00`);

/** When whoever owes a promise is told next: the school day before its day, the one after it, and every week from then on. */
function nextTold(day: string, after: Date, days: OwnDays): Date {
  const eve = morning(days.before(day, after));
  if (eve > after) return eve;
  const next = morning(days.after(day, 1, after));
  if (next > after) return next;
  return morning(days.after(plusDays(dayOf(after), 6), 1, after));
}

/** A promise with when anything last happened to it that moves its next reminder. */
interface Followed {
  last: Date;
  words: number;
}

/** What is owed about promises: that they were made, that their day is near or past, that they are said to be kept. */
export class Promises {
  private readonly followed = new Map<string, Followed>();
  /** When a promise that somebody says is not kept is next told of, and since when it is. */
  private readonly disputed = new Map<string, { since: Date; next: Date }>();

  constructor(private readonly casts: readonly Cast[]) {}

  private daysOf({ schoolId }: CommitmentDocument): OwnDays {
    const cast = this.casts.find(({ school }) => school.id === schoolId);
    if (!cast) throw new Error(`a promise of ${schoolId}`);
    return cast.days;
  }

  /** Reminders that are due at a moment. */
  due({ at: now, commitments }: Glance, staff: Staff): Owed[] {
    return [...commitments.values()].flatMap((one): Owed[] => {
      const { _id, owner, state, day } = one;
      const last = this.lastOf(one);
      if (state !== 'open' || !last || nextTold(day, last, this.daysOf(one)) > now) return [];
      const kind = day < dayOf(now) ? 'commitment-overdue' : 'commitment-due';
      const about = `${_id} ${dayOf(now)}`;
      return ownersOf(staff, one, owner).map((to) => ({ to, kind, about, of: `${_id} ${day}` }));
    });
  }

  private lastOf({ _id, words }: CommitmentDocument): Date | null {
    const known = this.followed.get(_id);
    if (!known) return null;
    const said = words.at(-1);
    return said && words.length > known.words && said.at > known.last ? said.at : known.last;
  }

  /**
   * The desk hears that somebody who was there says that a promise is not kept: at once, and every week until somebody answers; the youth
   * league from the second time on, and at once where nobody of the desk may answer.
   */
  private dispute(one: CommitmentDocument, staff: Staff, now: Date): Owed[] {
    const { _id, schoolId, owner, keptBy, endedBy, state, day, disputed } = one;
    const known = this.disputed.get(_id);
    if (state !== 'kept' || !disputed) {
      this.disputed.delete(_id);
      return [];
    }
    if (known && known.next > now) return [];
    const since = known?.since ?? now;
    this.disputed.set(_id, { since, next: nextTold(plusDays(dayOf(now), 7), now, this.daysOf(one)) });
    const about = `${_id} disputed ${dayOf(now)}`;
    const desk = deskOf(staff, schoolId);
    const owners = hostsOf(staff, one, owner);
    const mayDesk = desk.some((id) => keeperOf(_id, id) !== keptBy && !owners.includes(id));
    const league = staff.filter((who) => who.schoolId === schoolId && who.role === 'youth-league').map(({ id }) => id);
    const told = new Set([...desk, ...(mayDesk && !known ? [] : league)]);
    // What the desk said for an office, somebody else answers.
    const others = new Set([...owners, ...league].filter((id) => !desk.includes(id)));
    return [...(endedBy ? others : told)].map((to) => ({
      to,
      kind: 'commitment-disputed',
      about,
      of: `${_id} ${day}`,
    }));
  }

  /** Takes in what there is after a run; what was owed by what is new. */
  follow({ at: now, commitments, attendances }: Glance, staff: Staff, reminded: readonly Owed[]): Owed[] {
    const told = new Set(reminded.map(({ about }) => about));
    return [...commitments.values()].flatMap((one): Owed[] => {
      const { _id, owner, sessionId, firstDay, state, words, round } = one;
      const isNew = !this.followed.has(_id);
      const last = told.has(`${_id} ${dayOf(now)}`) || isNew ? now : this.lastOf(one);
      this.followed.set(_id, { last: last ?? now, words: words.length });
      const of = `${_id} ${one.day}`;
      // Given up, or to be done on another day.
      const said = state === 'broken' ? 'broken' : state === 'open' && one.day !== firstDay ? `moved ${one.day}` : null;
      const there = thoseThere(attendances.get(sessionId) ?? []);
      return [
        ...this.dispute(one, staff, now),
        ...(isNew ? ownersOf(staff, one, owner) : []).map(
          (to): Owed => ({ to, kind: 'commitment-due', about: `${_id} made`, of: `${_id} ${firstDay}` }),
        ),
        ...(state === 'kept' ? there : []).map(
          ({ to }): Owed => ({ to, kind: 'commitment-kept', about: `${_id} kept ${round}`, of }),
        ),
        ...(said ? there : []).map((who): Owed => ({ ...who, kind: 'commitment-said', about: `${_id} ${said}`, of })),
      ];
    });
  }
}

/** Promises that nobody answers for any more, or of which nobody would be reminded. */
export function faultsOfPromises({ at: now, commitments, minutes, attendances }: Glance, staff: Staff): string[] {
  const faults: string[] = [];
  for (const one of commitments.values()) {
    const { _id, sessionId, nth, round, state, disputed, answered } = one;
    const { left = [] } = one;
    const spoken = (attendances.get(sessionId) ?? []).filter((came) => !left.some(({ id }) => id === came.left));
    const all = spoken.flatMap((came) => came.voices ?? []).filter((voice) => voice.nth === nth);
    const voices = [...all, ...left].filter((voice) => (voice.round ?? 0) === round);
    const notSo = voices.filter(({ so }) => !so).length;
    const isDoubted = notSo > 0 && notSo * 2 >= voices.length && !answered;
    if (state === 'kept' && (isDoubted ? !disputed : disputed && notSo === 0))
      faults.push(
        `${_id}: ${notSo} of ${voices.length} say that it is not kept, and it is ${disputed ? '' : 'not '}asked`,
      );
  }
  for (const one of commitments.values()) {
    const { _id, owner, state, remindAt, disputed, disputedAt } = one;
    if (disputed && disputedAt && dayOf(now) > plusDays(dayOf(disputedAt), MOST_DISPUTED_DAYS))
      faults.push(`${_id}: nobody answers since ${disputedAt.toISOString()}, and it does not go on`);
    if (state !== 'open') continue;
    if (ownersOf(staff, one, owner).length === 0) faults.push(`${_id}: nobody is ${owner}, and nobody at the desk`);
    if (!remindAt || remindAt <= now) faults.push(`${_id}: nobody is reminded of it after ${remindAt?.toISOString()}`);
  }
  for (const { _id, versions } of minutes.values())
    for (const [nth, { text, owner, day }] of (versions.at(-1)?.promises ?? []).entries()) {
      const made = commitments.get(`${_id}:${nth}`);
      const isIt = made?.text === text && made.owner === owner && made.firstDay === day;
      if (!isIt) faults.push(`${_id}: what was promised as ${nth} is not followed`);
    }
  return faults;
}
