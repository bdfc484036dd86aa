interface TypedEvent {
  type: string;
  mpEvent?: { detail: { value?: string } };
}

/** As much of Taro's FormElement as is needed here. */
export interface FormElement {
  props: { value?: unknown };
  setAttribute: (name: string, value: unknown) => void;
  dispatchEvent: (event: TypedEvent) => unknown;
}

const tamed = new WeakSet<object>();

/**
 * Stops Taro from sending back what the reader has just typed: with 2,000 characters that is 6 KB a keystroke,
 * and a late answer makes the cursor jump. Only values that come from elsewhere travel to the screen.
 */
export function quietInput(element: FormElement | null, _label: string): void {
  if (!element?.props || tamed.has(element)) return;
  tamed.add(element);
  const send = element.setAttribute.bind(element);
  const dispatch = element.dispatchEvent.bind(element);
  let sent = element.props.value;
  element.setAttribute = (name, value) => {
    if (name !== 'value') return send(name, value);
    const typed = element.props.value;
    if (value === typed) return;
    // WeChat ignores a value equal to the last one it got, though the reader has typed since: say the typed one first.
    if (value === sent) {
      send('value', typed);
      element.props.value = value;
      setTimeout(() => element.props.value === value && send('value', value), 50);
    } else send('value', value);
    sent = value;
  };
  element.dispatchEvent = (event) => {
    if (event.type === 'input' && event.mpEvent) element.props.value = event.mpEvent.detail.value;
    return dispatch(event);
  };
}
