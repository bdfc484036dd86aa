import { DeadlineRing } from '@/ui/deadline-ring';
import { render } from '../../support/render';

describe('a ring on the page', () => {
  it('is one picture with a whole sentence for its name', () => {
    const { find } = render(<DeadlineRing total={13} left={8} state='running' label='还剩 8 个上课日' />);
    expect(find('.ring').getAttribute('role')).toBe('img');
    expect(find('.ring').getAttribute('aria-label')).toBe('还剩 8 个上课日');
  });

  it('travels as two numbers and an angle, under 350 bytes', () => {
    const { host } = render(<DeadlineRing total={13} left={8} state='running' label='还剩 8 个上课日' />);
    expect(Buffer.byteLength(host.innerHTML)).toBeLessThan(350);
    expect(host.innerHTML).toContain('--n: 13; --s: 5');
  });

  it('shows the unit only under a figure of days', () => {
    const hero = { total: 8, left: 0, size: 'hero', unit: '天', todayText: '今', label: 'x' } as const;
    const { text, show } = render(<DeadlineRing {...hero} left={2} state='running' />);
    expect(text()).toBe('2天');
    show(<DeadlineRing {...hero} state='today' />);
    expect(text()).toBe('今');
  });

  it('shows a sign instead of a figure once there is a verdict', () => {
    const { find, text } = render(<DeadlineRing total={8} left={2} state='solved' label='解决了' />);
    expect(find('.ic-ok')).toBeTruthy();
    expect(text()).toBe('');
  });
});
