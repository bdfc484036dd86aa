import { schoolCalendar } from '@domain/core/school-breaks';
import type { SchoolCalendar } from '@domain/core/school-days';
import { _ } from './database';
import { publicCalendar } from './public-calendar';
import { type SchoolSettings, schoolSettings, settingsFrom } from './school-settings';

/** Schools that one request reads the settings of; all of the province are 68. */
const BATCH = 100;

/** A school's calendar, with what the school has said of its days. */
export interface OwnCalendar extends SchoolCalendar {
  days: SchoolSettings;
}

/**
 * The settings and calendars of schools. What is known already costs nothing (the router looks up the caller's schools
 * with the caller, for functions that ask for it); any other school is read when it is asked for, one request. A school is
 * never counted by another calendar than its own.
 */
export class Schools {
  private readonly settings = new Map<string, SchoolSettings>();
  private readonly calendars = new Map<string, OwnCalendar>();

  /** `ids`: schools that were looked up, and what was `found` of them. */
  constructor(ids: readonly string[] = [], found: Parameters<typeof settingsFrom>[1] = []) {
    this.keep(ids, found);
  }

  private keep(ids: readonly string[], found: Parameters<typeof settingsFrom>[1]): void {
    for (const id of ids) this.settings.set(id, settingsFrom(id, found));
  }

  /** Reads what is not known yet of many schools, in few requests: for lists, and for jobs that walk over cases. */
  async load(ids: readonly string[]): Promise<this> {
    const open = [...new Set(ids)].filter((id) => !this.settings.has(id));
    for (let start = 0; start < open.length; start += BATCH) {
      const part = open.slice(start, start + BATCH);
      const { data } = await schoolSettings
        .find({ _id: _.in(part) })
        .limit(BATCH)
        .get();
      this.keep(part, data);
    }
    return this;
  }

  /** What a school has decided for itself; its defaults where it has not. */
  async settingsOf(schoolId: string): Promise<SchoolSettings> {
    await this.load([schoolId]);
    return this.settings.get(schoolId) ?? settingsFrom(schoolId, []);
  }

  /** The school's own calendar. */
  async calendarOf(schoolId: string): Promise<OwnCalendar> {
    const known = this.calendars.get(schoolId);
    if (known) return known;
    const days = await this.settingsOf(schoolId);
    const calendar = { ...schoolCalendar(publicCalendar, days), days };
    this.calendars.set(schoolId, calendar);
    return calendar;
  }
}
