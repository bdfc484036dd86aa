/** @jest-environment jsdom */
import path from 'node:path';
import { COMPONENT } from './load-gesture';

interface Rendered {
  data: Record<string, unknown>;
  dom: HTMLElement;
  querySelector(selector: string): { dom: HTMLElement; dispatchEvent(name: string): void } | undefined;
  addEventListener(name: string, listener: (event: { detail: unknown }) => void): void;
  attach(parent: HTMLElement): void;
  detach(): void;
  setData(data: Record<string, unknown>): void;
}
interface Simulate {
  load(path: string, tag: string, options: { rootPath: string; compiler: string }): string;
  render(id: string, properties: Record<string, unknown>): Rendered;
  sleep(ms: number): Promise<void>;
}

const simulate = jest.requireActual<Simulate>('miniprogram-simulate');
// A component's code runs once per module registry: loaded once for all tests.
const id = simulate.load(path.join(COMPONENT, 'index'), 'swipe-row', { rootPath: COMPONENT, compiler: 'simulate' });

let row: Rendered;
const acts: unknown[] = [];
const open = (properties: Record<string, unknown>) => {
  row = simulate.render(id, properties);
  row.attach(document.createElement('div'));
  row.addEventListener('act', ({ detail }) => acts.push(detail));
};
const tap = async (selector: string) => {
  row.querySelector(selector)?.dispatchEvent('tap');
  await simulate.sleep(10);
};
afterEach(() => {
  row.detach();
  acts.length = 0;
});

test('shows the actions it is given, each with its tone and its spoken name', () => {
  open({ leftText: '转办', rightText: '收件', rightTone: 'pine' });
  expect(row.querySelector('.swipe-row-left')?.dom.textContent).toBe('转办');
  expect(row.querySelector('.swipe-row-left')?.dom.className).toContain('swipe-row-corn');
  expect(row.querySelector('.swipe-row-right')?.dom.className).toContain('swipe-row-pine');
});

test('has nothing behind a side without an action', () => {
  open({ rightText: '收件' });
  expect(row.querySelector('.swipe-row-left')).toBeUndefined();
});

test('an action can be tapped without a swipe', async () => {
  open({ leftText: '转办', rightText: '收件' });
  await tap('.swipe-row-right');
  await tap('.swipe-row-left');
  expect(acts).toEqual([{ side: 'right' }, { side: 'left' }]);
});

test('a disabled row is deaf', async () => {
  open({ rightText: '收件', disabled: true });
  await tap('.swipe-row-right');
  expect(acts).toEqual([]);
});
