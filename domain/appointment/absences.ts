import {
  ABSENCES_TO_PAUSE,
  APPEAL_DAYS,
  type AppealSays,
  PAUSE_DAYS,
  THERE_DAYS,
} from '@types_/appointment/attendance';
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

const inTerm = (absences: readonly Absence[], term: string): Absence[] =>
  absences
    .filter(({ at, isLifted }) => !isLifted && termOf(at) === term)
    .sort((a, b) => a.at.getTime() - b.at.getTime());

/** The absences that count in the term of a moment, the first ones first. */
export const countedIn = (absences: readonly Absence[], now: Date): Absence[] => inTerm(absences, termOf(now));

/**
 * When an absence that somebody appeals against does not count any more, whoever is silent: well before its pause would be over. Who says that they were
 * there has a say sooner: half of the days in which those rate who were.
 */
export const appealLapses = ({ at, says }: { at: Date; says: AppealSays }): Date =>
  new Date(at.getTime() + (says === 'there' ? THERE_DAYS : APPEAL_DAYS) * DAY_MS);

/**
 * Until when applications are paused by what counts; null while they are not. From the third in a term on, an absence pauses for
 * thirty days from the session that was missed; a pause goes on in the next term, what is counted does not. Were it only the
 * third, an appeal that is granted could make the fourth the third, and the pause longer.
 */
export function pausedUntil(absences: readonly Absence[], now: Date): Date | null {
  const terms = new Set(absences.map(({ at }) => termOf(at)));
  const pausing = [...terms].flatMap((term) => inTerm(absences, term).slice(ABSENCES_TO_PAUSE - 1));
  const until = Math.max(0, ...pausing.map(({ at }) => at.getTime() + PAUSE_DAYS * DAY_MS));
  return until > now.getTime() ? new Date(until) : null;
}
