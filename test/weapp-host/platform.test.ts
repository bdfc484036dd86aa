import path from 'node:path';
import { type LaunchOptions, launch, type WeappApp } from '../support/weapp-host/launch';
import { startGateway } from './gateway';

const dist = path.join(__dirname, 'fixture');
let app: WeappApp;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
afterEach(() => app.close());

const open = async (options: Partial<LaunchOptions> = {}) => {
  app = await launch({ dist, cloudUrl: gateway.url, openid: 'o-mei', ...options });
};

describe('cloud', () => {
  test('a call goes over HTTP with the openid, and settle waits for it', async () => {
    await open();
    await app.page.tap('#ask');
    expect(app.page.get('#answer').text()).toBe('Hello, World!');
    expect(gateway.seen.at(-1)).toMatchObject({ url: '/call/greeter', openid: 'o-mei' });
    expect(app.calls).toContainEqual({
      api: 'cloud.callFunction',
      options: { name: 'greeter', data: { name: 'World' } },
    });
  });

  test("the gateway's error is the app's failure", async () => {
    await open();
    app.page.data.name = 'Nobody';
    await app.page.tap('#ask');
    expect(app.page.get('#answer').text()).toBe('-504002|cloud.callFunction:fail -504002 it broke');
  });

  test('a lost network fails calls, tells the app, and comes back', async () => {
    await open();
    await app.setOnline(false);
    expect(app.page.get('#net').text()).toBe('none');
    await app.page.tap('#ask');
    expect(app.page.get('#answer').text()).toMatch(/^-404011\|cloud\.callFunction:fail -404011 /);
    await app.setOnline(true);
    await app.page.tap('#ask');
    expect(app.page.get('#answer').text()).toBe('Hello, World!');
  });

  test('a photo is chosen, compressed and uploaded', async () => {
    await open({ page: '/pages/desk/index', files: { 'wxfile://tmp/a.jpg': Uint8Array.from([1, 2, 3]) } });
    await app.page.tap('#photo');
    expect(app.page.get('#answer').text()).toBe('cloud://local/photos/a.jpg 3 AQID');
    expect(gateway.seen.at(-1)).toMatchObject({
      url: '/upload?path=photos%2Fa.jpg',
      type: 'image/jpeg',
      openid: 'o-mei',
    });
    expect([...(gateway.seen.at(-1)?.body ?? [])]).toEqual([1, 2, 3]);
  });

  test('who cancels choosing rejects the promise nobody caught', async () => {
    await open({ page: '/pages/desk/index', answers: { chooseMedia: 'cancel' } });
    await expect(app.page.tap('#photo')).rejects.toThrow('chooseMedia:fail cancel');
  });
});

describe('what WeChat draws', () => {
  test('toasts, subscriptions and the clipboard', async () => {
    await open({ page: '/pages/desk/index', answers: { subscribe: { t1: 'accept', t2: 'reject' } } });
    await app.page.tap('#toast');
    expect(app.ui).toMatchObject({ toasts: ['Saved'], subscribed: ['t1'], clipboard: 'copied' });
  });

  test('answers to dialogs, changed between two taps', async () => {
    await open({ page: '/pages/desk/index', answers: { actionSheet: 1 } });
    await app.page.tap('#confirm');
    expect(app.page.get('#answer').text()).toBe('true:1');
    app.answers.modal = ({ title }) => title !== 'Sure?';
    app.answers.actionSheet = 'cancel';
    await app.page.tap('#confirm');
    expect(app.page.get('#answer').text()).toBe('false:showActionSheet:fail cancel');
    expect(app.ui.modals).toHaveLength(2);
  });

  test('an API the host lacks is named', async () => {
    await open({ page: '/pages/desk/index' });
    expect(app.missing).toEqual([]);
    await app.page.tap('#odd');
    expect(app.missing).toEqual(['flyToTheMoon']);
  });
});

describe('forms', () => {
  const form = () => open({ page: '/letters/pages/form/index?to=dean' });
  const log = () => app.page.get('#log').text();

  test('typing fires input and stops at maxlength', async () => {
    await form();
    await app.page.input('#subject', '0123456789abc');
    expect(log()).toBe('subject:0123456789:10');
    await app.page.input('#body', 'x'.repeat(200));
    expect(log()).toBe(`body:${'x'.repeat(140)}:140`);
  });

  test('controls keep what was tapped, and submit sends it all', async () => {
    await form();
    await app.page.input('#subject', 'leak');
    await app.page.tap('#urgent');
    expect(log()).toBe('true');
    await app.page.tap('#angry');
    await app.page.tap('#calm-text');
    expect(log()).toBe('"calm"');
    await app.page.tap('#copy-b');
    await app.page.tap('#send');
    expect(JSON.parse(log())).toEqual({ subject: 'leak', body: '', urgent: true, tone: 'calm', copies: ['b'] });
    expect(app.page.get('#subject').value).toBe('sent');
  });
});
