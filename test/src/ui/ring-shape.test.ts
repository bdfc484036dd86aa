import fc from 'fast-check';
import { ringShape, ringText } from '@/ui/ring-shape';

describe('the deadline ring', () => {
  it('has one segment for each school day, spent ones first', () => {
    expect(ringShape('running', 13, 8)).toEqual({ segments: 13, spent: 5, gap: 7.4 });
    expect(ringShape('running', 7, 7)).toEqual({ segments: 7, spent: 0, gap: 7.4 });
  });

  it('narrows the gaps when there are many days', () => {
    expect(ringShape('running', 60, 60).gap).toBeCloseTo((360 / 60) * 0.28, 1);
  });

  it('has one segment for each hour of the last day, whatever the term was', () => {
    expect(ringShape('today', 13, 0)).toMatchObject({ segments: 8, spent: 0 });
    expect(ringShape('today', 13, 0, 5)).toMatchObject({ segments: 8, spent: 3 });
  });

  it('closes for a pause and for a verdict', () => {
    for (const state of ['paused', 'solved', 'unsolved', 'done'] as const) {
      expect(ringShape(state, 13, 8)).toEqual({ segments: 1, spent: 0, gap: 0 });
    }
  });

  it('says days left, today, or days overdue with a plus', () => {
    expect(ringText('running', 8, '今')).toBe('8');
    expect(ringText('today', 0, '今')).toBe('今');
    expect(ringText('overdue', -3, '今')).toBe('+3');
    expect(ringText('overdue', 0, '今')).toBe('+1');
    expect(ringText('paused', 4, '今')).toBeUndefined();
  });

  it('never draws more spent segments than there are, or a gap wider than a segment, for any numbers', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (total, left) => {
        const { segments, spent, gap } = ringShape('running', total % 1000, left);
        return segments >= 1 && spent >= 0 && spent <= segments && gap >= 0 && gap < 360 / segments;
      }),
    );
  });
});
