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
  /** Places in the line of one session: applicants of a draw, and those who come first with those who wait. */
  mostDrawn: 50_000,
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
  mostWindowDays: 60,
  mostAheadDays: 200,
  leastMinutes: 10,
  mostHours: 12,
} as const;

/** What may be wrong with a session's times. */
export const SESSION_TIME_PROBLEMS = [
  'too-soon',
  'too-far',
  'window-too-short',
  'window-too-long',
  'window-too-late',
  'too-short',
  'too-long',
] as const;
export type SessionTimeProblem = (typeof SESSION_TIME_PROBLEMS)[number];
