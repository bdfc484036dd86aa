import { sparkImage, sparkPoints } from '@/ui/spark-path';

const heights = (trend: (number | null)[]) => sparkPoints(trend).map((point) => point?.[1] ?? null);

describe('a sparkline', () => {
  it('runs from 0 at the bottom to 100 at the top', () => {
    expect(heights([0, 50, 100])).toEqual([30, 17, 4]);
  });

  it('is not stretched: two points of difference stay two points', () => {
    const [low = 0, high = 0] = heights([96, 98]).map(Number);
    expect(low - high).toBeCloseTo(0.5, 1);
  });

  it('keeps what is above 100 or below 0 inside', () => {
    expect(heights([-5, 140])).toEqual(heights([0, 100]));
  });

  it('leaves a gap for a month without figures and draws nothing out of nothing', () => {
    expect(heights([40, null, 60])).toEqual([19.6, null, 14.4]);
    expect(sparkImage([null, null])).toBeUndefined();
    expect(sparkImage([40, null, 60])).toContain('h0M');
  });
});
