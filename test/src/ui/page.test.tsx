import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { render } from '../../support/render';
import { calls } from '../../support/taro';

describe('a page', () => {
  it('keeps clear of the status bar and of the capsule', () => {
    const { find } = render(<Page title='我的事' big />);
    expect(find('.page-bar').style.paddingTop).toBe('44px');
    expect(find('.page-bar').style.paddingRight).toBe('110px');
    expect(find('.page-nav').style.minHeight).toBe('44px');
  });

  it('goes home when there is nothing to go back to', () => {
    const { tap } = render(<Page title='一件事' back />);
    tap('#page-back');
    expect(calls.at(-1)?.[0]).toBe('reLaunch');
  });

  it('lets the page decide what back means', () => {
    let backs = 0;
    const { tap } = render(
      <Page
        title='一件事'
        back={() => {
          backs += 1;
        }}
      />,
    );
    tap('#page-back');
    expect(backs).toBe(1);
  });
});

describe('a row', () => {
  it('is spoken as one sentence and is a button only when it leads somewhere', () => {
    const { find, all, show } = render(<Row id='r' title='宿舍网掉线' second='今天回你' onTap={() => undefined} />);
    expect(find('#r').getAttribute('aria-label')).toBe('宿舍网掉线 今天回你');
    show(<Row id='r' title='宿舍网掉线' />);
    expect(all('[role=button]')).toEqual([]);
  });

  it('does not follow a tap on the button inside it', () => {
    const tapped: string[] = [];
    const inner = <Row id='inner' title='去填' onTap={() => tapped.push('inner')} />;
    const { tap } = render(<Row id='outer' title='评议' trailing={inner} onTap={() => tapped.push('outer')} />);
    tap('#inner');
    expect(tapped).toEqual(['inner']);
  });
});
