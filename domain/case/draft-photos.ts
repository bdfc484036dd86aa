import { dayOf, plusDays } from '../core/school-clock';

/** Longer than a function may run: what was begun while a folder was open has written by then. */
const SETTLED_MS = 10 * 60_000;

/** Whether photos of a draft that lie in the folder of a day may still be filed: on that day and the next. */
export const isFolderOpen = (day: string, now: Date): boolean => day <= dayOf(now) && day >= plusDays(dayOf(now), -1);

/**
 * The day before which no folder can be filed from any more, by no call that is still running: what lies in those and is no case's goes.
 * So nobody has to ask whether the other one is at work (decision 37).
 */
export const foldersClosedBefore = (now: Date): string => plusDays(dayOf(new Date(now.getTime() - SETTLED_MS)), -1);
