import { doubtText, dueText } from '@/features/case/due';

describe('a day by which something is owed', () => {
  test('is just the day while everything around it is settled', () => {
    expect([dueText({ day: '2026-12-14' }), doubtText({ day: '2026-12-14' })]).toEqual(['12月14日', '']);
  });

  test('says when it may yet move, and on whose word that hangs', () => {
    const due = { day: '2027-01-06', doubt: 'holidays' as const };
    expect([dueText(due), doubtText(due)]).toEqual([...['1月6日（暂定）', '2027年的放假还没公布，这天可能会变。']]);
    expect(doubtText({ day: '2027-01-06', doubt: 'breaks' })).toContain('学校还没确认寒暑假');
  });

  test('at the very end of a year hangs on the next one', () => {
    expect(doubtText({ day: '2026-12-30', doubt: 'holidays' })).toContain('2027年');
    expect(doubtText({ day: '2027-12-28', doubt: 'holidays' })).toContain('2027年');
  });
});
