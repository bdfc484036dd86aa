import { type FieldRange, parseField } from './cron-field';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const RANGES: readonly FieldRange[] = [
  { name: 'second', least: 0, most: 59 },
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, words: MONTHS },
  { name: 'weekday', least: 0, most: 6, words: WEEKDAYS },
  { name: 'year', least: 1970, most: 2099 },
];

/** The values of each field, in order. */
export interface Cron {
  seconds: number[];
  minutes: number[];
  hours: number[];
  /** Null for `*`: a day counts by its weekday alone. */
  days: number[] | null;
  months: number[];
  /** Null for `*`: a day counts by its number alone. */
  weekdays: number[] | null;
  years: number[];
}

/** Reads a cron expression of WeChat Cloud (seven fields, developers.weixin.qq.com …/functions/triggers); throws what is wrong with it. */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== RANGES.length)
    throw new Error(`it has ${fields.length} fields, and seven are needed: second minute hour day month weekday year`);
  const parsed = RANGES.map((range, index) => parseField(fields[index] ?? '', range));
  const [seconds = [], minutes = [], hours = [], days = [], months = [], weekdays = [], years = []] = parsed;
  return {
    seconds,
    minutes,
    hours,
    days: fields[3] === '*' ? null : days,
    months,
    weekdays: fields[5] === '*' ? null : weekdays,
    years,
  };
}
