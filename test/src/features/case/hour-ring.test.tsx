import type { DeadlineView } from '@types_/case/view';
import { CaseRing, ringText } from '@/features/case/case-ring';
import { lineFor } from '@/features/case/line';
import { words as en } from '@/i18n/en/words';
import { words as ko } from '@/i18n/ko/words';
import { speak } from '@/i18n/language';
import { DeadlineRing } from '@/ui/deadline-ring';
import { hourShape, hourText } from '@/ui/ring-shape';
import { ShareLines } from '@/ui/share-lines';
import { render } from '../../../support/render';

afterEach(() => speak({ language: 'zh-CN', words: {} }));

const due = (left: number, state: DeadlineView['state'], of: DeadlineView['of'] = 'reply'): DeadlineView => ({
  ...{ of, state, left, total: 72, unit: 'hour', day: '2026-11-26' },
  at: '2026-11-26T02:20:00.000Z',
});
const standing = (deadline: DeadlineView) => ({
  ...{ status: 'acknowledged' as const, verdict: null, office: '权益部', deadline },
});

describe('a ring of hours', () => {
  it.each([
    [24, 18, 24, 6],
    [72, 71, 24, 0],
    [72, 41, 24, 10],
    [312, 300, 24, 0],
    [312, 1, 24, 23],
  ])('of %i hours with %i left has %i segments, %i of them spent', (total, left, segments, spent) => {
    expect(hourShape('running', total, left)).toMatchObject({ segments, spent });
  });

  it('says hours, less than one in the last, and how many it is late', () => {
    expect([hourText('running', 41), hourText('today', 3), hourText('today', 0), hourText('overdue', -5)]).toEqual([
      ...['41', '3', '<1', '+5'],
    ]);
    expect(hourText('paused', 4)).toBeUndefined();
  });

  it('says that they are hours: with an h in a list, in words beneath a large one', () => {
    const ring = { hours: true, total: 72, left: 41, state: 'running', label: 'x', unit: '小时' } as const;
    expect(render(<DeadlineRing {...ring} />).text()).toBe('41h');
    expect(render(<DeadlineRing {...ring} size='hero' />).text()).toBe('41小时');
    expect(render(<DeadlineRing {...ring} state='paused' />).text()).toBe('');
  });
});

describe('a deadline in hours', () => {
  it('is a moment, not a day, whether it is today or not', () => {
    for (const state of ['running', 'today'] as const)
      expect(lineFor(standing(due(14, state)))).toBe('权益部11月26日 10:20前先回你一句');
    expect(lineFor(standing(due(-5, 'overdue')))).toBe('权益部该回你一句了，晚了 5 小时');
    expect(ringText(standing(due(14, 'today')))).toBe('还剩 14 小时，11月26日 10:20到期');
    expect(render(<CaseRing {...standing(due(14, 'today'))} />).text()).toBe('14h');
  });

  it.each([
    ['ko', ko, '权益部 첫 답이 5시간 늦었어요', '5시간 지남, 11월\u00a026일 10:20 마감'],
    ['en', en, '权益部 should have written to you. Late: 5 hours', '5 hours late, due 26\u00a0Nov 10:20'],
  ] as const)('in %s', (language, words, line, ring) => {
    speak({ language, words });
    expect(lineFor(standing(due(-5, 'overdue')))).toBe(line);
    expect(ringText(standing(due(-5, 'overdue')))).toBe(ring);
  });
});

describe('shares', () => {
  const line = (share: { numerator: number; denominator: number } | null) => ({
    ...{ name: '满意率', unit: '人', emptyText: '没人打分', share },
  });
  const shown = (share: Parameters<typeof line>[0]) =>
    render(<ShareLines lines={[line(share)]} hiddenText='少于 10 人，不显示' />);

  it('that are hidden, zero and not there are three different things', () => {
    expect(shown({ numerator: 0, denominator: 12 }).text()).toBe('满意率0 / 12 人0.0%');
    const hidden = shown(null);
    expect(hidden.find('.cell-hidden').textContent).toBe('少于 10\u00a0人，不显示');
    const none = shown({ numerator: 0, denominator: 0 });
    expect(none.find('.cell-none').textContent).toBe('没人打分');
    for (const { text } of [hidden, none]) expect(text()).not.toMatch(/%|NaN|0 \//);
  });
});
