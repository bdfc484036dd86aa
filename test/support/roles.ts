import { dayOf, plusDays } from '@domain/core/school-clock';
import { JILIN } from './schools';

export const LEAGUE = 'demo-10183-league';
export const CITY_ADMIN = 'demo-city-2201-admin';
export const PROVINCE_ADMIN = 'demo-province-admin';
export const PLACE = JILIN.id;

/** A day so many days from today, on the school's clock. */
export const day = (days: number): string => plusDays(dayOf(new Date()), days);
