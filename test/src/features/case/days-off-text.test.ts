import type { DayOff } from '@types_/case/view';
import { textOf } from '@/features/case/days-off/text-of';

const BREAK: DayOff = { from: '2026-11-30', to: '2026-12-04', name: '停课' };
const BY = { office: '主席团', at: '2026-11-20' };

test('a break that has moved a date is shown with who set it, also where it was changed since', () => {
  const said = (more: Partial<DayOff>) => textOf({ ...BREAK, ...more });
  expect(said({ entered: BY })).toMatch(/^.*停课（主席团.*定的）$/);
  expect(said({ entered: BY, changed: true })).toMatch(/^.*停课（主席团.*定的，后来改了，这个日子不动）$/);
  expect(said({ changed: true })).toMatch(/^.*停课（后来改了，这个日子不动）$/);
  expect(said({})).toMatch(/停课$/);
});
