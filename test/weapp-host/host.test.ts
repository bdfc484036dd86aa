import path from 'node:path';
import { type LaunchOptions, launch, type WeappApp } from '../support/weapp-host/launch';

const dist = path.join(__dirname, 'fixture');
let app: WeappApp;
const open = async (options: Partial<LaunchOptions> = {}) => {
  app = await launch({ dist, ...options });
  return app.page;
};
afterEach(() => app.close());

test('draws the real templates with their WXS and components', async () => {
  const page = await open();
  expect(page.get('#title').text()).toBe('Hello, World');
  expect(page.get('#row-a .row-name').text()).toBe('First');
  expect(page.get('#dial .dial').text()).toBe('Volume 3/0');
  expect(page.get('#dial #in-slot').text()).toBe('in the slot');
  expect(page.text()).toContain('First (1)');
});

test('a tap bubbles, carries ids and dataset, and tells what it cost', async () => {
  const page = await open();
  const { setData, bytes } = await page.tap('#row-a .row-name');
  expect(page.get('#answer').text()).toBe('tap:a:');
  expect(setData).toEqual([expect.objectContaining({ where: 'pages/home/index', keys: ['answer'], bytes })]);
  await page.tap('#inner');
  expect(page.get('#log').text()).toBe('inner');
});

test('nothing happens under a disabled button', async () => {
  const page = await open();
  expect(await page.tap('#never')).toMatchObject({ setData: [], bytes: 0 });
  expect(await page.tap('#never-text')).toMatchObject({ setData: [], bytes: 0 });
});

test.each([
  ['#boom', 'boom in a handler'],
  ['#boom-later', 'boom in a timer'],
  ['#boom-async', 'boom in a promise'],
])('an error behind %s surfaces in the test, once', async (selector, message) => {
  const page = await open();
  await expect(page.tap(selector)).rejects.toThrow(message);
  expect(app.errors).toHaveLength(1);
  await page.tap('#add');
  expect(page.$$('.row')).toHaveLength(2);
});

test('waits for short timers and not for long ones', async () => {
  const page = await open();
  await page.tap('#slow');
  expect(page.get('#answer').text()).toBe('slow done');
});

test('a native component has its own data, events and setData entries', async () => {
  const page = await open();
  const { setData } = await page.tap('#dial .dial');
  expect(page.get('#dial .dial').text()).toBe('Volume 4/1');
  expect(setData.map((entry) => entry.where)).toEqual(['parts/dial/index', 'pages/home/index']);
});

test('WXS handles touches without a setData until it calls the component', async () => {
  const page = await open();
  await page.fire('.knob', 'touchstart', {}, { pageX: 100 });
  const move = await page.fire('.knob', 'touchmove', {}, { pageX: 107 });
  expect(move.setData).toEqual([]);
  expect(page.get('.knob').style).toContain('translateX(7px)');
  expect(page.get('.knob').hasClass('moving')).toBe(true);
  await page.fire('.knob', 'touchend', {}, { pageX: 107 });
  expect(page.get('#dial .dial').text()).toBe('Volume 7/0');
  expect(page.get('.lamp').style).toContain('opacity: 0.7');
});

test('pulling, reaching the bottom and sharing', async () => {
  const page = await open();
  await page.pullDown();
  expect(page.get('#answer').text()).toBe('pulled');
  await page.reachBottom();
  expect(page.get('#answer').text()).toBe('bottom');
  expect(await page.share()).toEqual({ title: 'Share me', path: '/pages/home/index' });
});

test('selectors: by text the innermost, by attribute, and a clear message', async () => {
  const page = await open();
  expect(page.get(':text(First)').tag).toBe('text');
  expect(page.get('button:text(Ask)').id).toBe('ask');
  expect(page.$$('button[disabled=true]').map((node) => node.id)).toEqual(['never']);
  expect(page.$('#nowhere')).toBeNull();
  expect(() => page.get('#nowhere')).toThrow(/#nowhere is not on pages\/home\/index:\n<view#title/);
});

test('nothing of Node or of a browser is in reach of the app', async () => {
  await open();
  const reach = app.definition.reach as () => unknown;
  expect(reach()).toEqual({
    process: 'undefined',
    window: 'undefined',
    fetch: 'undefined',
    module: 'object',
    global: true,
  });
  expect(app.unknownGlobals).toEqual(expect.arrayContaining(['process', 'window', 'fetch']));
});
