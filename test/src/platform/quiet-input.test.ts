import { type FormElement, quietInput } from '@/platform/quiet-input';

/** Behaves as Taro's FormElement: an input event writes the value back, and every write is sent. */
function taroInput(value: string) {
  const sent: unknown[] = [];
  const element: FormElement = {
    props: { value },
    setAttribute(name, next) {
      element.props.value = next;
      if (name === 'value') sent.push(next);
    },
    dispatchEvent({ mpEvent }) {
      if (mpEvent) element.setAttribute('value', mpEvent.detail.value);
    },
  };
  quietInput(element, '在哪里');
  const type = (next: string) => element.dispatchEvent({ type: 'input', mpEvent: { detail: { value: next } } });
  return { element, sent, type };
}

describe('typing on a phone', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sends nothing back, neither from Taro nor when the page renders the same text', () => {
    const { element, sent, type } = taroInput('');
    type('七');
    element.setAttribute('value', '七');
    expect(sent).toEqual([]);
    expect(element.props.value).toBe('七');
  });

  it('sends what the page changed', () => {
    const { element, sent, type } = taroInput('');
    type('abc');
    element.setAttribute('value', '123');
    expect(sent).toEqual(['123']);
  });

  it('clears a field that was empty when it was last sent', () => {
    const { element, sent, type } = taroInput('');
    type('写完了');
    element.setAttribute('value', '');
    jest.runAllTimers();
    expect(sent).toEqual(['写完了', '']);
  });

  it('does not clear when the reader has typed again meanwhile', () => {
    const { element, sent, type } = taroInput('');
    type('写完了');
    element.setAttribute('value', '');
    type('又');
    jest.runAllTimers();
    expect(sent).toEqual(['写完了']);
    expect(element.props.value).toBe('又');
  });
});
