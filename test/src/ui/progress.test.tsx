import { Progress } from '@/ui/progress';
import { render, spokenName } from '../../support/render';

const bar = (done: number, total: number) => {
  const { find } = render(<Progress id='bar' done={done} total={total} text={`${done} / ${total} 行`} />);
  return {
    width: find('.prog-done').style.width,
    role: find('#bar').getAttribute('role'),
    name: spokenName(find('#bar')),
  };
};

describe('a progress bar', () => {
  it('is as long as what is done, and says both numbers', () => {
    expect(bar(18_400, 50_000)).toEqual({ width: '37%', role: 'progressbar', name: '18400 / 50000 行' });
  });

  it.each([
    [0, 0, '0%'],
    [0, 7, '0%'],
    [7, 7, '100%'],
    [9, 7, '100%'],
  ])('%d of %d is %s', (done, total, width) => expect(bar(done, total).width).toBe(width));
});
