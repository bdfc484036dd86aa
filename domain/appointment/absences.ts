import { ABSENCES_TO_PAUSE, PAUSE_DAYS } from '@types_/appointment/attendance';
import { schoolTime } from '../core/school-clock';

const DAY_MS = 86_400_000;

/** The term that a moment falls in, as its first month: August to January, February to July (product.md section 4). */
export function termOf(at: Date): string {
  const time = schoolTime(at);
  const [year, month] = [time.year(), time.month() + 1];
  if (month >= 8) return `${year}-08`;
  return month === 1 ? `${year - 1}-08` : `${year}-02`;
}

export interface Absence {
  /** When the session began. */
  at: Date;
  /** An officer has said that it does not count. */
  isLifted: boolean;
}

/** The absences that count in the term of a moment, the first ones first. */
export const countedIn = (absences: readonly Absence[], now: Date): Absence[] =>
  absences
    .filter(({ at, isLifted }) => !isLifted && termOf(at) === termOf(now))
    .sort((a, b) => a.at.getTime() - b.at.getTime());

/**
 * Until when applications are paused by what counts; null while they are not. Every third absence in a term pauses for thirty
 * days, from the session that was missed on; a pause goes on in the next term, what is counted does not.
 */
export function pausedUntil(absences: readonly Absence[], now: Date): Date | null {
  let until: Date | null = null;
  for (const term of new Set(absences.map(({ at }) => termOf(at)))) {
    const inTerm = absences.filter(({ at, isLifted }) => !isLifted && termOf(at) === term);
    inTerm.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const [index, { at }] of inTerm.entries()) {
      if ((index + 1) % ABSENCES_TO_PAUSE !== 0) continue;
      const end = new Date(at.getTime() + PAUSE_DAYS * DAY_MS);
      if (until === null || end > until) until = end;
    }
  }
  return until !== null && until > now ? until : null;
}
