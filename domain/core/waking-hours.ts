const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The school's clock is eight hours ahead, all year. */
const AHEAD = 8 * HOUR;
/** On the school's clock: at night nobody is expected to answer. */
const WAKES = 7 * HOUR;
const SLEEPS = 22 * HOUR;
const AWAKE = SLEEPS - WAKES;

/** What a clock shows that stands still at night. */
function wakingTime(at: number): number {
  const days = Math.floor((at + AHEAD) / DAY);
  const ofDay = at + AHEAD - days * DAY;
  return days * AWAKE + Math.min(AWAKE, Math.max(0, ofDay - WAKES));
}

/** The first moment at which that clock shows a time. */
function momentAt(waking: number): number {
  const days = Math.ceil(waking / AWAKE) - 1;
  return days * DAY + WAKES + (waking - days * AWAKE) - AHEAD;
}

/** How long somebody is awake between two moments, as far as anybody else can tell: not between 22:00 and 7:00 on the school's clock. */
export const wakingBetween = (from: Date, to: Date): number => wakingTime(to.getTime()) - wakingTime(from.getTime());

/** The moment so long after another in which nights do not count. */
export const afterWaking = (from: Date, ms: number): Date => new Date(momentAt(wakingTime(from.getTime()) + ms));
