import { lackOf } from '@domain/survey/asked';
import { EVERYBODY } from '@domain/survey/groups';

const [ONE, OTHER] = ['4122010183', '4122010184'];
const at = (school: string, students: number, more: object = {}) => ({ school, students, ...more });
const PLACE = { college: '文学院', grade: 2025, className: '1班' };
const choosing = (more: object) => ({ ...EVERYBODY, ...more });

describe('what a choice lacks', () => {
  test('is somebody, where nobody fits', () => {
    expect(lackOf(EVERYBODY, [])).toEqual({ why: 'nobody' });
    expect(lackOf(EVERYBODY, [at(ONE, 0)])).toEqual({ why: 'nobody' });
  });

  test('are ten at each school where anybody fits', () => {
    expect(lackOf(EVERYBODY, [at(ONE, 10), at(OTHER, 0)])).toBeNull();
    expect(lackOf(EVERYBODY, [at(ONE, 10), at(OTHER, 9)])).toEqual({ why: 'few', school: OTHER });
    expect(lackOf(choosing({ grades: [2024, 2025] }), [at(ONE, 6, { grade: 2024 }), at(ONE, 4, { grade: 2025 })])).toBe(
      null,
    );
  });

  test.each([
    ['a college', { colleges: ['文学院', '理学院'] }, '理学院'],
    ['a year', { grades: [2025, 2019] }, '2019'],
    [
      'a class, though another year has one of its name',
      { classes: [PLACE, { ...PLACE, grade: 2026 }] },
      '文学院 2026 1班',
    ],
  ])('is %s that is on no roster', (_what, more, name) => {
    expect(lackOf(choosing(more), [at(ONE, 40, PLACE)])).toEqual({ why: 'gone', name });
  });
});
