import path from 'node:path';
import { type LaunchOptions, launch, type WeappApp } from '../support/weapp-host/launch';

const dist = path.join(__dirname, 'fixture');
let app: WeappApp;
const open = async (options: Partial<LaunchOptions> = {}) => {
  app = await launch({ dist, ...options });
};
afterEach(() => app.close());

const notes = () => (app.definition.notes as () => string[])();

test('opens the page it is told to, with its query, after the app', async () => {
  await open({ page: '/pages/home/index?from=%E4%B8%AD' });
  expect(app.page.query).toEqual({ from: '中' });
  expect(notes()).toEqual(['launch:pages/home/index', 'app shown', 'home loaded:中', 'home shown']);
});

test('goes into a subpackage and back; the page below keeps its state', async () => {
  await open({ page: '/pages/desk/index' });
  await app.page.tap('#count');
  await app.page.tap('#open');
  expect(app.stack).toEqual(['pages/desk/index', 'letters/pages/form/index']);
  expect(app.page.get('#to').text()).toBe('dean office');
  expect(app.ui.title).toBe('Form');
  await app.page.back();
  expect(app.stack).toEqual(['pages/desk/index']);
  expect(app.page.get('#desk').text()).toBe('1');
  expect(app.ui.title).toBe('Desk');
});

test('tabs stay alive behind one another', async () => {
  await open();
  await app.switchTab('/pages/desk/index');
  await app.page.tap('#count');
  await app.switchTab('/pages/home/index');
  expect(notes().filter((note) => note.startsWith('home'))).toEqual([
    'home loaded:',
    'home shown',
    'home hidden',
    'home shown',
  ]);
  await app.switchTab('/pages/desk/index');
  expect(app.page.get('#desk').text()).toBe('1');
});

test("WeChat's rules: a tab is not navigated to, an unknown page is refused", async () => {
  await open();
  await expect(app.navigateTo('/pages/desk/index')).rejects.toMatchObject({
    errMsg: expect.stringContaining('tabbar'),
  });
  await expect(app.navigateTo('/pages/none/index')).rejects.toMatchObject({
    errMsg: expect.stringContaining('is not found'),
  });
});

test('a subpackage reaches another only through require.async', async () => {
  await open();
  await app.page.tap('#words');
  expect(app.page.get('#answer').text()).toBe('안녕하세요');
  await app.navigateTo('/letters/pages/form/index?to=x');
  await expect(app.page.tap('#cross')).rejects.toThrow('require.async');
});

test('leaving WeChat and coming back', async () => {
  await open();
  await app.hide();
  await app.show();
  expect(notes().slice(-4)).toEqual(['home hidden', 'app hidden', 'app shown', 'home shown']);
});

test('closing WeChat keeps the storage and nothing else', async () => {
  await open({ page: '/pages/desk/index', storage: { other: 'kept too' } });
  await app.page.tap('#count');
  await app.page.tap('#save');
  app = await app.relaunch('/pages/desk/index');
  expect(app.page.get('#answer').text()).toBe('1');
  expect(app.page.get('#desk').text()).toBe('0');
  expect(Object.fromEntries(app.storage)).toEqual({ other: 'kept too', kept: 1 });
});
