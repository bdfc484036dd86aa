import { useState } from 'react';
import { Field } from '@/ui/field';
import { TextArea } from '@/ui/text-area';
import { render } from '../../support/render';

function Place({ error }: { error?: string }) {
  const [value, setValue] = useState('七舍');
  return <Field id='place' label='在哪里' value={value} onInput={setValue} hint='写到能找到' error={error} />;
}

describe('a field', () => {
  it('has a spoken name and shows what is typed', () => {
    const { find, type } = render(<Place />);
    expect(find('#place').getAttribute('aria-label')).toBe('在哪里');
    type('#place', '七舍 4012');
    expect((find('#place') as HTMLInputElement).value).toBe('七舍 4012');
  });

  it('says what is wrong, aloud too, in place of the hint', () => {
    const { find, text, show } = render(<Place />);
    expect(text()).toContain('写到能找到');
    show(<Place error='少两位。' />);
    expect(text()).not.toContain('写到能找到');
    expect(find('.fnote-bad').textContent).toBe('少两位。');
    expect(find('.fnote-bad').getAttribute('role')).toBe('alert');
    expect(find('.fld-bad')).toBeTruthy();
  });

  it('counts characters against the most there may be, also beside an error', () => {
    const area = { id: 'why', label: '为什么', hideLabel: true, onInput: () => undefined, maxLength: 200, count: true };
    const { find, show } = render(<TextArea {...area} value='还没修好' />);
    expect(find('.fnote').textContent).toBe('4 / 200');
    show(<TextArea {...area} value='' error='还没写原因。' />);
    expect(find('.fnote').textContent).toBe('还没写原因。0 / 200');
  });

  it('follows a value that comes from elsewhere', () => {
    const area = { id: 'reply', label: '答复', onInput: () => undefined, maxLength: 200 };
    const { find, show } = render(<TextArea {...area} value='' />);
    show(<TextArea {...area} value='网络中心已接单。' />);
    expect((find('#reply') as HTMLTextAreaElement).value).toBe('网络中心已接单。');
  });
});
