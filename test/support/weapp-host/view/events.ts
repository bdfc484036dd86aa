import type * as ge from 'glass-easel';
import type { Host } from '../host';
import { describeElement } from './wxs-instance';

/** An event as WeChat hands it over: plain data. */
export interface PlainEvent {
  type: string;
  timeStamp: number;
  detail: unknown;
  mark: unknown;
  target: EventTarget;
  currentTarget: EventTarget;
  touches: unknown[];
  changedTouches: unknown[];
}
interface EventTarget {
  id: string;
  dataset: Record<string, unknown>;
  offsetLeft: number;
  offsetTop: number;
}

type Listener = (this: unknown, ...args: unknown[]) => unknown;
type Change = (value: unknown, old: unknown, owner: ge.GeneralComponent, element: ge.Element) => void;
/** Where in a WXS module the handler lives; null for a method of the page. */
type WxsPath = unknown[] | null | undefined;

/** What the compiled templates call for each event and each `change:prop` (see compile.ts). */
export interface TemplateHooks {
  onEvent(
    owner: { _$: ge.GeneralComponent },
    event: ge.ShadowedEvent<unknown>,
    listener: Listener,
    path: WxsPath,
  ): false | undefined;
  onChange(listener: Listener, path: WxsPath): Change;
}

const targetOf = (element: { id?: string; dataset?: object | null }): EventTarget => ({
  id: element.id ?? '',
  dataset: { ...element.dataset },
  offsetLeft: 0,
  offsetTop: 0,
});

function plainEvent(event: ge.ShadowedEvent<unknown>): PlainEvent {
  const { touches = [], changedTouches = [] } = (event.extraFields ?? {}) as Partial<PlainEvent>;
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail ?? {},
    mark: event.mark ?? {},
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    touches,
    changedTouches,
  };
}

// A component appears in events as its method caller, which keeps the element under `_$`.
const elementOf = (node: unknown) => ((node as { _$?: ge.Element })._$ ?? node) as ge.Element;

/** One door for all handlers: WXS runs in the view with its own arguments, methods of the page get plain data. */
export const templateHooks = (host: Host): TemplateHooks => ({
  onEvent(owner, event, listener, path) {
    const plain = plainEvent(event);
    if (!Array.isArray(path)) {
      host.errors.guard(() => listener.call(owner, plain));
      return undefined;
    }
    const instance = describeElement(host, elementOf(event.currentTarget));
    const answer = host.errors.guard(() => listener({ ...plain, instance }, describeElement(host, owner._$)));
    return answer === false ? false : undefined;
  },
  onChange: (listener) => (value, old, owner, element) => {
    host.errors.guard(() => listener(value, old, describeElement(host, owner), describeElement(host, element)));
  },
});
