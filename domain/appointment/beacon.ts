import type { Beacon } from '@types_/appointment/beacon';
import { dayOf, plusDays } from '../core/school-clock';
import type { SchoolCalendar } from '../core/school-days';

/** On which weekdays something is open. */
export type PublicDays = Pick<SchoolCalendar, 'isSchoolDay'>;

interface BeaconRule {
  /** When it is fixed, on the school's clock. */
  time: string;
  /** Whether it is fixed on a day at all. */
  isOn(day: string, publicDays: PublicDays): boolean;
  /** What was typed as everybody writes it; null when it cannot be such a value. */
  read(typed: string): string | null;
  example: string;
}

/** Sunday 0. Of a day, not of a moment: the same in every zone. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** What typing on a Chinese keyboard makes of figures and signs. */
const plain = (typed: string): string =>
  typed.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();

const REDS = 6;
const [MOST_RED, MOST_BLUE] = [33, 16];

/** Six of 33 in rising order, then one of 16: the order in which balls fell says nothing more. */
function readBalls(typed: string): string | null {
  const text = plain(typed);
  if (/[^\d\s,、;|+:.红蓝球-]/.test(text)) return null;
  const figures = text.match(/\d+/g) ?? [];
  // Without anything between them, as 03071522283112.
  const all = figures.length === 1 && figures[0]?.length === 14 ? (figures[0].match(/\d\d/g) ?? []) : figures;
  if (all.length !== REDS + 1 || all.some((one) => one.length > 2)) return null;
  const reds = all
    .slice(0, REDS)
    .map(Number)
    .sort((a, b) => a - b);
  const blue = Number(all[REDS]);
  const inRange = reds.every((one) => one >= 1 && one <= MOST_RED) && blue >= 1 && blue <= MOST_BLUE;
  if (!inRange || new Set(reds).size < REDS) return null;
  const two = (one: number) => String(one).padStart(2, '0');
  return `${reds.map(two).join(' ')} + ${two(blue)}`;
}

/** Points with two places, without a separator of thousands. */
function readPoints(typed: string): string | null {
  const text = plain(typed).replace(/[,\s]/g, '');
  return /^[1-9]\d{2,4}\.\d\d$/.test(text) ? text : null;
}

/** What is particular to each source. */
export const BEACON: Record<Beacon, BeaconRule> = {
  ssq: {
    time: '21:15',
    isOn: (day) => [0, 2, 4].includes(weekday(day)),
    read: readBalls,
    example: '03 07 15 22 28 31 + 12',
  },
  sse: {
    time: '15:00',
    // Weekends that make up for a holiday are no trading days.
    isOn: (day, publicDays) => ![0, 6].includes(weekday(day)) && publicDays.isSchoolDay(day),
    read: readPoints,
    example: '3962.18',
  },
};

/** Between the sealing of a list and its value there is at least so much time, in which everybody can look at the list. */
const LEAST_AHEAD_MS = 3_600_000;
/** A list is sealed two minutes after its window, by a run that may come late. */
const SEALED_BY_MS = 600_000;
/** Whoever is drawn has a day to plan with, or to give the seat back. */
const AFTER_VALUE_MS = 86_400_000;
/** No holiday is as long as this. */
const MOST_DAYS = 30;

/**
 * When the value that counts is fixed: the first one at least an hour after the list was sealed. It follows from that moment alone, so
 * nobody can choose among values. Should the source stand still on that day, its next one counts (decision 26).
 */
export function valueAt(beacon: Beacon, frozenAt: Date, publicDays: PublicDays): Date {
  const { time, isOn } = BEACON[beacon];
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const day = plusDays(dayOf(frozenAt), ahead);
    const at = new Date(`${day}T${time}:00+08:00`);
    if (at.getTime() - frozenAt.getTime() >= LEAST_AHEAD_MS && isOn(day, publicDays)) return at;
  }
  throw new Error(`no value of ${beacon} after ${frozenAt.toISOString()}`);
}

/** The earliest begin of a session whose seats are drawn, by its public value: holidays may keep that off for more than a week. */
export function startAfterValue(
  { beacon, closesAt }: { beacon: Beacon; closesAt: Date },
  publicDays: PublicDays,
): Date {
  const sealed = new Date(closesAt.getTime() + SEALED_BY_MS);
  return new Date(valueAt(beacon, sealed, publicDays).getTime() + AFTER_VALUE_MS);
}
