import * as z from './zod';

/** A moment as it travels: ISO 8601 in UTC. Screens show it in the school's time, UTC+8. */
export const Moment = z.string();

/** A moment that a call names: exactly as one was sent to it. */
export const ExactMoment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))
  .check(z.refine((text) => !Number.isNaN(Date.parse(text)), { error: 'wrong-value' }));

/** A day of the school's calendar, YYYY-MM-DD. */
export const Day = z.string();

/**
 * Why a day that was counted in school days may yet move: the public holidays of its year are not announced, or the school
 * has not said when its own holidays near it are.
 */
export const Doubt = z.enum(['holidays', 'breaks']);
export type Doubt = z.infer<typeof Doubt>;

/** A day of the calendar that somebody chose, YYYY-MM-DD. */
export const ChosenDay = z.string().check(
  z.regex(/^20\d\d-\d\d-\d\d$/),
  z.refine((day) => dayOrNull(day) === day, { error: 'wrong-value' }),
);

const dayOrNull = (text: string): string | null => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
};
