import { plusDays } from '@domain/core/school-clock';
import { isWorkday } from 'chinese-days';

const asked = new Map<string, boolean>();

function isPublicWorkday(day: string): boolean {
  const known = asked.get(day) ?? isWorkday(day);
  asked.set(day, known);
  return known;
}

/** Days off of a school, first and last day. */
export interface Break {
  name: string;
  from: string;
  to: string;
}

/** The school days of one school as somebody with a wall calendar counts them: what was announced, from the moment it was. */
export class OwnDays {
  private readonly announced: { from: number; breaks: readonly Break[]; workdays: readonly string[] }[];

  constructor(breaks: readonly Break[]) {
    this.announced = [{ from: Number.NEGATIVE_INFINITY, breaks, workdays: [] }];
  }

  announce(at: Date, breaks: readonly Break[], workdays: readonly string[]): void {
    this.announced.push({ from: at.getTime(), breaks, workdays });
  }

  isSchoolDay(day: string, asOf: Date): boolean {
    const known = this.announced.findLast(({ from }) => from <= asOf.getTime());
    if (known?.workdays.includes(day)) return true;
    return isPublicWorkday(day) && !known?.breaks.some(({ from, to }) => from <= day && day <= to);
  }

  /** The `count`-th school day after a day. */
  after(day: string, count: number, asOf: Date): string {
    let found = day;
    for (let left = count; left > 0; ) {
      found = plusDays(found, 1);
      if (this.isSchoolDay(found, asOf)) left -= 1;
    }
    return found;
  }

  before(day: string, asOf: Date): string {
    let found = plusDays(day, -1);
    while (!this.isSchoolDay(found, asOf)) found = plusDays(found, -1);
    return found;
  }

  /** School days after one day, up to another. */
  between(from: string, to: string, asOf: Date): number {
    let count = 0;
    for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (this.isSchoolDay(day, asOf)) count += 1;
    return count;
  }
}
