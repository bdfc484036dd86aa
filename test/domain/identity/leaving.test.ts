import { endedTerms, isProof, isSettled, roleToHandOver } from '@domain/identity/leaving';
import type { Membership } from '@domain/identity/membership';
import { RETENTION } from '@domain/identity/retention';
import { withoutWords } from '@domain/identity/without-words';
import { PERSONAL_KINDS } from '@types_/identity/personal-data';
import { ROLES, type Role } from '@types_/identity/role';

const NOW = new Date('2026-11-25T10:00:00+08:00');
const at = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const term = (role: Role, from = -1, to: number | null = null): Membership => ({
  ...{ id: role, role, office: '', scopeName: '', schoolId: null, prefecture: null, grantedBy: 'x' },
  from: at(from),
  to: to === null ? null : at(to),
});

describe('who leaves', () => {
  test.each(ROLES)('as %s hands over first, or not', (role) => {
    const stands = ['union-admin', 'youth-league', 'city-admin', 'province-admin'].includes(role);
    expect(roleToHandOver([term('representative'), term(role)], NOW)).toBe(stands ? role : null);
    expect(roleToHandOver([term(role, -9, -1), term(role, 1)], NOW)).toBeNull();
  });

  test('keeps past terms on record, ends those that run, and never begins those to come', () => {
    const terms = [term('officer', -9, -1), term('department', -1, 9), term('officer', -1), term('officer', 1)];
    expect(endedTerms(terms, NOW).map(({ to }) => to)).toEqual([at(-1), NOW, NOW]);
  });

  test.each([
    ['678X', true],
    ['６７８ｘ', true],
    [' 6 78-x', true],
    ['5678X', false],
    ['78X', false],
    ['', false],
    ['2026', false],
  ])('proof %p for 20260345-678X: %p', (typed, right) => {
    expect(isProof(typed, '20260345-678X', '王小明')).toBe(right);
  });

  test('without a number proves it by the name, a short number by all of it', () => {
    expect(isProof('阿依努尔 • 买买提', null, '阿依努尔·买买提')).toBe(true);
    expect(isProof('阿依努尔', null, '阿依努尔·买买提')).toBe(false);
    expect(isProof('12', '12', '王小明')).toBe(true);
  });

  test('is settled once no call from before can still write', () => {
    expect(isSettled(NOW, new Date(NOW.getTime() + 119_999))).toBe(false);
    expect(isSettled(NOW, new Date(NOW.getTime() + 120_000))).toBe(true);
  });
});

describe('a text without somebody’s words', () => {
  test.each([
    ['我叫王小明，王小明说的。', ['王小明'], '我叫＊＊＊，＊＊＊说的。'],
    ['学号20260001X', ['20260001X', '0001'], '学号＊＊＊＊＊＊＊＊＊'],
    ['𠮷田一郎来过', ['𠮷田一郎'], '＊＊＊＊来过'],
    ['王', ['王'], '王'],
    ['我叫王 小·明', ['王小明'], '我叫＊＊＊＊＊'],
    ['KIM chol Su来过', ['Kim Chol Su'], '＊＊＊＊＊＊＊＊＊＊＊来过'],
    ['没有', [], '没有'],
    ['a.b (x)', ['a.b'], '＊＊＊ (x)'],
    ['$& $1', ['$&'], '＊＊ $1'],
  ])('%s', (text, words, left) => expect(withoutWords(text, words)).toBe(left));
});

test('every kind of record has a line in the retention table', () => {
  expect(Object.keys(RETENTION).sort()).toEqual([...PERSONAL_KINDS].sort());
  for (const { days } of Object.values(RETENTION)) if (days !== null) expect(days).toBeGreaterThan(0);
});
