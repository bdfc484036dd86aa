import { failed } from '../fail';

const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const names = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
    const more = { minute: 'numeric', second: 'numeric', hourCycle: 'h23', era: 'short' } as const;
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...names, ...more });
    formats.set(zone, format);
    return format;
  } catch {
    throw failed(`unrecognized time zone identifier: "${zone}"`);
  }
}

/** Minutes a zone is ahead of UTC at an instant: an Olson name, ±hh, ±hhmm or ±hh:mm. */
export function zoneOffset(zone: string, at: number): number {
  if (['UTC', 'GMT', 'Z'].includes(zone)) return 0;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((part) =>
    Number(parts.get(part as Intl.DateTimeFormatPartTypes)),
  ) as [number, number, number, number, number, number];
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000);
}

/** The clock of a zone, as a date whose UTC parts are the zone's. */
export function toZone(date: Date, zone: string): Date {
  return new Date(date.getTime() + zoneOffset(zone, date.getTime()) * 60_000);
}

/** The instant a zone's clock shows these parts; twice, as the offset is that of the instant looked for. */
export function fromZone(local: number, zone: string): Date {
  const guess = local - zoneOffset(zone, local) * 60_000;
  return new Date(local - zoneOffset(zone, guess) * 60_000);
}
