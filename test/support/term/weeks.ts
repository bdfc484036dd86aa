import { schoolTime } from '@domain/core/school-clock';

export const WEEK = 7 * 86_400_000;

/** Whole weeks for which something has waited. */
export const weeksSince = (moment: Date, at: Date): number => Math.floor((at.getTime() - moment.getTime()) / WEEK);

/** Nobody is told again at night. */
export const isNight = (at: Date): boolean => schoolTime(at).hour() < 8 || schoolTime(at).hour() >= 21;
