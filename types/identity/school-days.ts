export const SCHOOL_DAYS_LIMITS = { name: 20, breaks: 40, workdays: 40 } as const;

/** The holidays of the law, by name. */
export const PUBLIC_HOLIDAYS = [
  'new-year',
  'spring-festival',
  'tomb-sweeping',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
] as const;
export type PublicHoliday = (typeof PUBLIC_HOLIDAYS)[number];
