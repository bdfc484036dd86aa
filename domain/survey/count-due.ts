const HOUR = 3_600_000;

/**
 * From which moment on a turnout must have been counted to be up to date: the full hour while papers are given, then the
 * closing, from which on nothing changes. A live figure of a class would show who has just been there.
 */
export const countedSince = (closesAt: Date, now: Date): Date =>
  now >= closesAt ? closesAt : new Date(Math.floor(now.getTime() / HOUR) * HOUR);
