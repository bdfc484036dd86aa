import {
  DANGERS_A_DAY,
  FILINGS_A_DAY,
  type FiledToday,
  TOLD_A_DAY,
  TOLD_DANGERS_A_DAY,
  TOLD_FOR_ONE,
  withinDay,
  withinDesk,
  withinName,
} from '@domain/case/daily-cap';
import { at } from '../../support/calendar';

const NOW = at('2026-11-25 10:00');
const filed = (n: number, more: Partial<FiledToday> = {}): FiledToday[] =>
  Array.from({ length: n }, (_none, index) => ({
    ...{
      id: `case-${index}`,
      filedAt: at(`2026-11-25 08:${String(index % 60).padStart(2, '0')}`),
      danger: false,
      open: true,
    },
    ...more,
  }));

test('twenty a day, whatever became of them; the next day they may again', () => {
  expect(withinDay(filed(FILINGS_A_DAY - 1), false, NOW).ok).toBe(true);
  const full = filed(FILINGS_A_DAY, { open: false });
  const refused = { ok: false, code: 'CASE_DAY_FULL', params: { most: 20, day: '2026-11-26' } };
  expect(withinDay(full, false, NOW)).toEqual(refused);
  expect(withinDay(full, true, NOW)).toEqual(refused);
  expect(withinDay(full, false, at('2026-11-25 23:59'))).toEqual(refused);
  // Looked up a moment before midnight.
  expect(withinDay(full, false, at('2026-11-26 00:00')).ok).toBe(true);
});

test('three a day with danger: then the latest that is open is named, or none; without danger they go on', () => {
  const two = filed(DANGERS_A_DAY - 1, { danger: true });
  expect(withinDay(two, true, NOW).ok).toBe(true);
  const [first, second, third] = filed(DANGERS_A_DAY, { danger: true });
  const dangers = [third, first, second].flatMap((one) => one ?? []);
  const code = 'CASE_DANGER_FULL';
  expect(withinDay(dangers, true, NOW)).toMatchObject({ code, params: { most: 3, day: '2026-11-26', id: 'case-2' } });
  const withdrawn = dangers.map((one) => (one.id === 'case-2' ? { ...one, open: false } : one));
  expect(withinDay(withdrawn, true, NOW)).toMatchObject({ code, params: { id: 'case-1' } });
  const over = dangers.map((one) => ({ ...one, open: false }));
  expect(withinDay([...over, ...filed(2)], true, NOW)).toMatchObject({ code, params: { id: '' } });
  expect(withinDay(dangers, false, NOW).ok).toBe(true);
});

test.each([
  ['an officer', withinDesk, TOLD_A_DAY, TOLD_DANGERS_A_DAY, ['CASE_TOLD_FULL', 'CASE_TOLD_DANGER_FULL']],
  ['a student’s name', withinName, TOLD_FOR_ONE, DANGERS_A_DAY, ['CASE_NAME_FULL', 'CASE_NAME_FULL']],
] as const)(
  'what is written down for others is counted by %s, with danger and without each for itself',
  (_whose, within, most, dangers, codes) => {
    const [plain, danger] = [filed(most), filed(dangers, { danger: true })];
    expect(within(plain.slice(1), false, NOW).ok).toBe(true);
    const params = (count: number) => ({ most: count, day: '2026-11-26' });
    expect(within(plain, false, NOW)).toEqual({ ok: false, code: codes[0], params: params(most) });
    expect(within([...plain, ...danger.slice(1)], true, NOW).ok).toBe(true);
    expect(within([...plain, ...danger], true, NOW)).toEqual({ ok: false, code: codes[1], params: params(dangers) });
    expect(within(danger, false, NOW).ok).toBe(true);
    expect(within([...plain, ...danger], true, at('2026-11-26 00:00')).ok).toBe(true);
  },
);
