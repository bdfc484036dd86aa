/** A session as a calendar on a phone takes it. */
export interface CalendarEvent {
  id: string;
  version: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  text: string;
  isCancelled: boolean;
}

/** 2026-12-03T07:00:00.000Z as 20261203T070000Z: UTC, so that no phone's zone can move it. */
const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** RFC 5545, 3.3.11: what has a meaning in a value is escaped. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');

const MOST_OCTETS = 75;

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545, 3.1: no line has more than 75 octets; what is longer goes on after a space. No sign is cut in two. */
function folded(line: string): string {
  let [whole, octets] = ['', 0];
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > MOST_OCTETS) {
      whole += '\r\n ';
      octets = 1;
    }
    whole += sign;
    octets += more;
  }
  return whole;
}

/**
 * A calendar file (RFC 5545) with one session. The same session has the same UID and a higher SEQUENCE whenever it was changed, so
 * that a calendar moves it, or takes it out when it is cancelled, instead of showing it twice.
 */
export function calendarFile(event: CalendarEvent, now: Date): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Xuesheng//Sessions//ZH', 'CALSCALE:GREGORIAN'],
    `METHOD:${event.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...['BEGIN:VEVENT', `UID:${event.id}@xuesheng`, `SEQUENCE:${event.version}`, `DTSTAMP:${moment(now)}`],
    ...[`DTSTART:${moment(event.startsAt)}`, `DTEND:${moment(event.endsAt)}`],
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
    ...[`STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR'],
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
