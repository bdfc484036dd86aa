import { DANGERS_A_DAY, FILINGS_A_DAY, type FiledToday, withinDay } from '@domain/case/daily-cap';
import { at } from '../../support/calendar';

const NOW = at('2026-11-25 10:00');
const filed = (n: number, more: Partial<FiledToday> = {}): FiledToday[] =>
  Array.from({ length: n }, (_none, index) => ({
    ...{
      id: `case-${index}`,
      filedAt: at(`2026-11-25 08:${String(index).padStart(2, '0')}`),
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
