import * as ge from 'glass-easel';

const BUBBLING = new Set([
  'tap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'longpress',
  'longtap',
  'transitionend',
]);
const TOUCH = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 };

export type Touch = Partial<typeof TOUCH>;

/**
 * Sends an event into the view as WeChat's own components do: touches bubble across components, the rest stays put.
 * True when a handler stopped it, so that the page must not scroll.
 */
export function dispatch(element: ge.Element, type: string, detail: unknown = {}, touch: Touch = {}): boolean {
  const bubbles = BUBBLING.has(type);
  const point = { ...TOUCH, ...touch };
  const lifted = type === 'touchend' || type === 'touchcancel';
  const extraFields = bubbles ? { touches: lifted ? [] : [point], changedTouches: [point] } : {};
  const event = new ge.Event(type, detail, { bubbles, composed: bubbles, capturePhase: true, extraFields });
  ge.Event.dispatchEvent(element, event);
  return event.defaultPrevented();
}
