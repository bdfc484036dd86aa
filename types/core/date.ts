import * as z from './zod';

/** A moment as it travels: ISO 8601 in UTC. Screens show it in the school's time, UTC+8. */
export const Moment = z.string();

/** A day of the school's calendar, YYYY-MM-DD. */
export const Day = z.string();
