import type { CaseView } from '@types_/case/view';
import { isOwnWord } from '@/features/case/calling/own-word';

const entry = (type: string, role: string, more: object = {}) => ({ type, role, mine: false, seq: 0, ...more });
const FILED = entry('file', 'officer', { told: 'counter', mine: true });
const shown = (timeline: object[], more: object = {}): boolean =>
  isOwnWord({ author: {}, callable: false, danger: true, turn: 'school', ...more, timeline } as never as CaseView);

test('who wrote a danger down reads why they see no number, as long as it is their word alone', () => {
  expect(shown([FILED])).toBe(true);
  expect(shown([entry('reply', 'officer', { mine: true }), FILED])).toBe(true);
  expect(shown([entry('supplement', 'author'), FILED])).toBe(false);
  expect(shown([entry('claim', 'author'), FILED])).toBe(false);
  expect(shown([{ ...FILED, mine: false }])).toBe(false);
  expect(shown([entry('file', 'author')])).toBe(false);
  for (const more of [{ author: null }, { callable: true }, { danger: false }, { turn: 'nobody' }])
    expect(shown([FILED], more)).toBe(false);
});
