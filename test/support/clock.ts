import { at } from './calendar';

/** Sets the clock of everything in this process, and nothing else of its timers: `2026-11-16 22:40` at school. */
export function setClock(time: string | Date): Date {
  const now = typeof time === 'string' ? at(time) : time;
  jest.useFakeTimers({
    now,
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
      ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
    ],
  });
  return now;
}
