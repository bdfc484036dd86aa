/**
 * draft → open → frozen → drawn → confirmed → held → minuted → closed; cancelled from any before `held`. `open`: published, and
 * applied to in its window. `frozen` is the scheduler's: the window is over, the list of tickets is sealed. Where the first come
 * are served there is neither list nor draw: open → confirmed.
 */
export const SESSION_STATES = [
  'draft',
  'open',
  'frozen',
  'drawn',
  'confirmed',
  'held',
  'minuted',
  'closed',
  'cancelled',
] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const SESSION_LIMITS = {
  title: 30,
  office: 30,
  name: 20,
  place: 60,
  link: 200,
  scope: 300,
  reasonMin: 2,
  reason: 200,
  mostSeats: 1000,
  /** Places in the line of a session without a draw: those who come first with those who wait. */
  mostInLine: 5000,
  colleges: 200,
  grades: 20,
  /** Sessions that one series makes at once. */
  mostInSeries: 20,
} as const;

/** A window lasts a day at least before a draw (product.md section 4); minutes where the first come are served. */
export const SESSION_TIMES = {
  leastWindowHours: 24,
  leastFirstComeMinutes: 10,
  /**
   * From the end of a window to a session whose seats are drawn: the public value is not known before (the 双色球 is drawn every two
   * or three days), two officers enter it, and whoever does not come gives the seat to somebody who still plans the day.
   */
  leastAfterWindowDays: 3,
  mostWindowDays: 60,
  mostAheadDays: 200,
  leastMinutes: 10,
  mostHours: 12,
} as const;

/** What may be wrong with a session's times. */
export const SESSION_TIME_PROBLEMS = [
  'too-soon',
  'too-near',
  'too-far',
  'window-too-short',
  'window-too-long',
  'window-too-late',
  'window-over',
  'window-open',
  'window-shorter',
  'window-earlier',
  'too-short',
  'too-long',
] as const;
export type SessionTimeProblem = (typeof SESSION_TIME_PROBLEMS)[number];

/** What can be changed of a published session, each told to everybody who applied. */
export const SESSION_CHANGES = ['title', 'time', 'window', 'place', 'host', 'seats', 'scope'] as const;
export type SessionChange = (typeof SESSION_CHANGES)[number];

/** What those who look after a session do with it. */
export const SESSION_STEPS = ['save', 'publish', 'change', 'confirm', 'cancel', 'series'] as const;
export type SessionDoing = (typeof SESSION_STEPS)[number];

/**
 * What is to be known of a draft's day: no school meets on it, or it may yet become such a day, since the public holidays of its year or the school's own
 * near it are not settled.
 */
export const DAY_DOUBTS = ['off', 'holidays', 'breaks'] as const;
export type DayDoubt = (typeof DAY_DOUBTS)[number];

/** How often a series usually takes place: every so many weeks. */
export const SERIES_WEEKS = [1, 2, 4] as const;

/** The lists of a school's sessions: drafts and what is to come by their hour, what was the last ones first. */
export const SESSION_LISTS = ['drafts', 'next', 'past'] as const;
export type SessionList = (typeof SESSION_LISTS)[number];
