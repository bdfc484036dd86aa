import { type CalendarEvent, calendarFile } from '@domain/appointment/calendar-file';
import { at } from '../../support/calendar';

const EVENT: CalendarEvent = {
  ...{ id: 'abc', version: 3, startsAt: at('2026-12-03 15:00'), endsAt: at('2026-12-03 16:30') },
  ...{ title: '校长有约：后勤和校园网', place: '鼎新楼 B208', text: '副校长 李建国', isCancelled: false },
};
const NOW = at('2026-11-26 10:00');
const linesOf = (file: string): string[] => file.split('\r\n').slice(0, -1);
/** As RFC 5545 says it is read: a line break with a space after it is none. */
const unfolded = (file: string): string[] => linesOf(file.replace(/\r\n[ \t]/g, ''));

describe('a calendar file', () => {
  test('says the hour in UTC, so that no zone of a phone can move it', () => {
    expect(unfolded(calendarFile(EVENT, NOW))).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Xuesheng//Sessions//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
      ...['BEGIN:VEVENT', 'UID:abc@xuesheng', 'SEQUENCE:3', 'DTSTAMP:20261126T020000Z'],
      ...['DTSTART:20261203T070000Z', 'DTEND:20261203T083000Z', 'SUMMARY:校长有约：后勤和校园网'],
      ...['LOCATION:鼎新楼 B208', 'DESCRIPTION:副校长 李建国', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR'],
    ]);
  });

  test.each([
    ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['一行\n又一行\r\n再一行', '一行\\n又一行\\n再一行'],
    ['BEGIN:VEVENT\r\nUID:x', 'BEGIN:VEVENT\\nUID:x'],
  ])('escapes %j', (title, written) => {
    const lines = unfolded(calendarFile({ ...EVENT, title }, NOW));
    expect(lines).toContain(`SUMMARY:${written}`);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test.each(['字'.repeat(300), `${'a'.repeat(60)}${'😀字é'.repeat(40)}`])(
    'folds at 75 octets and cuts no sign: %s',
    (text) => {
      const file = calendarFile({ ...EVENT, text }, NOW);
      for (const line of linesOf(file)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(file).not.toContain('\ufffd');
      expect(unfolded(file)).toContain(`DESCRIPTION:${text}`);
      expect(Buffer.from(file).toString()).toBe(file);
    },
  );

  test('of the same session has the same UID and a higher sequence, and takes it out when it is cancelled', () => {
    const changed = unfolded(calendarFile({ ...EVENT, version: 4, isCancelled: true }, NOW));
    expect(changed).toEqual(
      expect.arrayContaining(['UID:abc@xuesheng', 'SEQUENCE:4', 'STATUS:CANCELLED', 'METHOD:CANCEL']),
    );
  });

  test('of one that was moved says the new hour under the same UID, so that the entry moves with it', () => {
    const moved = { ...EVENT, version: 4, startsAt: at('2026-12-04 18:00'), endsAt: at('2026-12-04 19:00') };
    const [before, after] = [EVENT, moved].map((event) => unfolded(calendarFile(event, NOW)));
    const changed = after?.filter((line) => !before?.includes(line));
    expect(changed).toEqual(['SEQUENCE:4', 'DTSTART:20261204T100000Z', 'DTEND:20261204T110000Z']);
  });

  test('leaves out what is not said', () => {
    const lines = unfolded(calendarFile({ ...EVENT, place: '', text: '' }, NOW));
    expect(lines.filter((line) => /^(LOCATION|DESCRIPTION)/.test(line))).toEqual([]);
  });
});
