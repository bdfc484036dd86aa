import { useState } from 'react';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { VerdictButtons } from '@/ui/verdict-buttons';
import { render, spokenName } from '../../support/render';
import { calls } from '../../support/taro';

function Send({ onSend }: { onSend: () => void }) {
  const [busy, setBusy] = useState(false);
  const send = () => {
    onSend();
    setBusy(true);
  };
  return <Button id='send' text='发出' busy={busy} onTap={send} />;
}

describe('a button', () => {
  it('is called what it says', () => {
    const { find } = render(<Button id='send' text='发出' onTap={() => undefined} />);
    expect(find('#send').getAttribute('role')).toBe('button');
    expect(spokenName(find('#send'))).toBe('发出');
  });

  it('fires once: a second tap finds it busy', () => {
    const sent: string[] = [];
    const { tap, find } = render(<Send onSend={() => sent.push('letter')} />);
    tap('#send');
    tap('#send');
    expect(sent).toEqual(['letter']);
    expect(find('#send').getAttribute('aria-disabled')).toBe('true');
    expect(find('.btn-busy')).toBeTruthy();
  });

  it('is deaf while disabled', () => {
    const tapped: string[] = [];
    const { tap } = render(<Button id='send' text='发出' disabled onTap={() => tapped.push('button')} />);
    tap('#send');
    expect(tapped).toEqual([]);
  });
});

describe('a verdict', () => {
  const verdict = (busy: 'solved' | 'unsolved' | null, said: string[]) => (
    <VerdictButtons
      solvedText='已解决'
      unsolvedText='没解决'
      onSolved={() => said.push('solved')}
      onUnsolved={() => said.push('unsolved')}
      busy={busy}
    />
  );

  it('offers both answers with equal weight, no first', () => {
    const { all } = render(verdict(null, []));
    expect(all('.btn').map((button) => button.textContent)).toEqual(['没解决', '已解决']);
    expect(new Set(all('.btn').map((button) => button.className)).size).toBe(1);
  });

  it('takes neither answer while one is being sent', () => {
    const said: string[] = [];
    const { tap } = render(verdict('unsolved', said));
    tap('#verdict-solved');
    tap('#verdict-unsolved');
    expect(said).toEqual([]);
  });
});

describe('an error', () => {
  it('offers one retry and a request number to copy', async () => {
    let retries = 0;
    const { tap, text } = render(
      <ErrorState
        title='没发出去'
        text='你写的还在。'
        requestId='7F3A-20C9'
        requestLabel='请求号'
        copyText='复制'
        retryText='再试'
        onRetry={() => {
          retries += 1;
        }}
      />,
    );
    tap('#error-retry');
    tap('#error-copy');
    expect(retries).toBe(1);
    expect(text()).toContain('7F3A-20C9');
    await Promise.resolve(); // WeChat is asked first whether the clipboard may be used
    expect(calls.at(-1)).toEqual(['setClipboardData', { data: '7F3A-20C9' }]);
  });
});
