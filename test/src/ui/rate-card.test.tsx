import fc from 'fast-check';
import { RateCard } from '@/ui/rate-card';
import { percentText } from '@/ui/share-text';
import { render } from '../../support/render';

const rate = (numerator: number, denominator: number) => ({
  id: 'answered',
  name: '响应率',
  hint: '按时有人回话',
  numerator,
  denominator,
  unit: '件',
  emptyText: '这个月还没有',
});

describe('a rate', () => {
  it('is a percentage to one decimal with the two numbers it comes from', () => {
    const { text } = render(<RateCard rates={[rate(408, 424)]} />);
    expect(text()).toContain('96.2%');
    expect(text()).toContain('408 / 424 件');
  });

  it('is said in words when nothing was counted: no 0 %, no NaN, no 0 / 0', () => {
    const { text } = render(<RateCard rates={[rate(0, 0)]} footer={rate(0, 0)} />);
    expect(text()).toContain('这个月还没有');
    expect(text()).not.toMatch(/NaN|%|0/);
  });

  it('is an honest 0.0 % when something was counted and none of it is true', () => {
    const { text } = render(<RateCard rates={[rate(0, 12)]} />);
    expect(text()).toContain('0.0%');
    expect(text()).toContain('0 / 12 件');
  });

  it('has a footer with the same two numbers', () => {
    const { find } = render(<RateCard rates={[]} footer={rate(199, 352)} />);
    expect(find('.rate-foot').textContent).toBe('响应率56.5%199 / 352 件');
  });

  it('never makes a percentage out of nothing', () => {
    for (const denominator of [0, -1, Number.NaN]) expect(percentText(1, denominator)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), (n, more) => /^\d+\.\d$/.test(percentText(n, n + more) ?? '')),
    );
  });
});
