import { ChosenDay, Day, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { InstitutionId } from './institution';
import { Contact } from './personal-data-view';
import { PUBLIC_HOLIDAYS, SCHOOL_DAYS_LIMITS } from './school-days';
import { ofSchool, settingShape, settingWish } from './setting-view';

/** Days off of a school, first and last day. */
export const SchoolBreak = z.strictObject({
  name: writtenText(1, SCHOOL_DAYS_LIMITS.name),
  from: ChosenDay,
  to: ChosenDay,
});
export type SchoolBreak = z.infer<typeof SchoolBreak>;

/** Public days off in a row, or a make-up workday (`isWork`), as they are known today. */
export const PublicDays = z.object({
  holiday: z.enum(PUBLIC_HOLIDAYS),
  from: Day,
  to: Day,
  isWork: z.boolean(),
  /** The year is not announced: what the law gives every year, without swapped weekends. */
  isGuess: z.boolean(),
});
export type PublicDays = z.infer<typeof PublicDays>;

/** A school's calendar as those who look after it see it. */
export const SchoolDaysView = z.object({
  ...settingShape,
  breaks: z.array(SchoolBreak),
  workdays: z.array(Day),
  /** Of a break, by its first day: which office entered it, and when. */
  entered: z.array(z.object({ from: Day, at: Moment, office: z.string() })),
  /** Days off that the union took back, the last first: they count with those it has, as long as days to come may be near them. */
  takenBack: z.array(z.object({ name: z.string(), from: Day, to: Day, until: Moment })),
  /** Holidays to come that the school has not said: what is usual counts until it does. */
  usual: z.array(z.object({ season: z.enum(['winter', 'summer']), from: Day, to: Day })),
  publicDays: z.array(PublicDays),
  dutyPhone: z.string(),
});
export type SchoolDaysView = z.infer<typeof SchoolDaysView>;

export const schoolDaysActions = {
  'show-school-days': reads(ofSchool, SchoolDaysView),
  /** All breaks and make-up days as they are to be. */
  'set-school-days': writes(
    settingWish({
      breaks: z.array(SchoolBreak).check(z.maxLength(SCHOOL_DAYS_LIMITS.breaks)),
      workdays: z.array(ChosenDay).check(z.maxLength(SCHOOL_DAYS_LIMITS.workdays)),
    }),
    SchoolDaysView,
  ),
  /** An empty one takes it away. */
  'set-duty-phone': writes(z.strictObject({ place: InstitutionId, phone: Contact }), SchoolDaysView),
};
