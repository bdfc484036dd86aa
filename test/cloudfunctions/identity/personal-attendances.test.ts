import { ATTENDED } from '@types_/appointment/attendance';
import type { AttendanceDocument } from '../../../cloudfunctions/_kit/appointment/attendances';
import { personalAttendances } from '../../../cloudfunctions/_kit/personal/attendances';

const AT = new Date('2026-11-20T07:00:00Z');

test('the export says of a meeting whether it was attended, missed or neither, and what was said of a promise is another thing', () => {
  const shown = (what: AttendanceDocument['what']) =>
    personalAttendances
      .show({
        at: AT,
        what,
        appeal: null,
        rating: null,
        voices: [{ nth: 0, so: false, word: '没有换', at: AT }],
      } as never)
      .map(({ of }) => of);
  expect(shown('met')).toEqual(['attendance', 'voice']);
  expect(shown('absent')).toEqual(['absence', 'voice']);
  expect(new Set(ATTENDED.map((what) => shown(what)[0])).size).toBe(ATTENDED.length);
});
