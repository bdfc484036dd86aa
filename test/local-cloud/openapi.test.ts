import fc from 'fast-check';
import type { OpenApiOptions } from '../../local-cloud/openapi/openapi-options';
import { readApiData } from '../../local-cloud/openapi/protobuf';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { functionFolder } from './support/function-folder';
import { TestClock } from './support/test-clock';

const CALLS_AN_API = `exports.main = async ({ api, data }) => {
  try {
    return await api.split('.').reduce((object, name) => object[name], cloud.openapi)(data);
  } catch ({ errCode, errMsg }) {
    return { errCode, errMsg };
  }
};`;
const HEARS_PUSHES = `exports.main = async (event) => {
  await cloud.database().collection('pushes').add({ data: { event } });
  return 'success';
};`;
const SUPPORTED = ['security.msgSecCheck', 'security.mediaCheckAsync', 'subscribeMessage.send'];

const clock = new TestClock('2026-03-02T01:00:00Z');
const openapi: OpenApiOptions = {
  words: [{ word: 'mine', suggest: 'review', label: 20012 }],
  templates: {
    answered: { fields: ['thing1', 'date2', 'character_string3'] },
    closed: { fields: ['phrase1'] },
    official: { fields: ['thing1'], isLongTerm: true },
    fourth: { fields: ['thing1'] },
  },
  pages: ['pages/case/index'],
  messagePush: 'hears',
  answers: { 'wxacode.get': { made: true }, 'wxacode.getUnlimited': (data) => ({ scene: data.scene }) },
};
const t = cloudWithSdk({
  autoCreate: true,
  now: clock.now,
  openapi,
  functionsDir: functionFolder({
    api: {
      sdk: true,
      code: CALLS_AN_API,
      config: { permissions: { openapi: [...SUPPORTED, 'wxacode.get', 'wxacode.getUnlimited', 'logistics.addOrder'] } },
    },
    forbidden: { sdk: true, code: CALLS_AN_API, config: { permissions: { openapi: ['wxacode.get'] } } },
    hears: { sdk: true, code: HEARS_PUSHES },
  }),
});

type Answer = Record<string, unknown>;
const callAs = (openid: string, api: string, data: Answer, name = 'api') =>
  t.cloud.invoke(name, { api, data }, { openid }) as Promise<Answer>;
const failing = (errCode: number, text: string) => ({ errCode, errMsg: expect.stringContaining(text) });
const lastSent = () => t.cloud.sent().at(-1);

describe('an openapi call', () => {
  it('that config.json does not list is refused with -604101, as the SDK has it', async () => {
    expect(await callAs('bob', 'security.msgSecCheck', {}, 'forbidden')).toEqual(
      failing(-604101, 'error code: -604101'),
    );
    expect(lastSent()).toMatchObject({ api: 'security.msgSecCheck', function: 'forbidden', errcode: -604101 });
  });

  it('that local-cloud does not know is refused, never silently accepted', async () => {
    expect(await callAs('bob', 'logistics.addOrder', { orderId: 1 })).toEqual(
      failing(-604100, 'logistics.addOrder is not supported by local-cloud'),
    );
    expect(lastSent()).toMatchObject({ api: 'logistics.addOrder', data: { order_id: 1 }, errcode: -604100 });
  });

  it('that the options answer is answered so', async () => {
    expect(await callAs('bob', 'wxacode.get', {})).toMatchObject({ errCode: 0, made: true });
    expect(await callAs('bob', 'wxacode.getUnlimited', { scene: 'a' })).toMatchObject({ errCode: 0, scene: 'a' });
  });

  it('of code outside any function has no config.json to look into, and people of whom nothing is known', async () => {
    const { security } = t.sdk.openapi;
    const check = { version: 2, scene: 1, openid: 'nobody-knows', content: 'hi' };
    expect(await security.msgSecCheck(check)).toMatchObject({ errCode: 0 });
  });

  it('for inner services, such as open data of a cloud id, is refused', async () => {
    const sdk = t.sdk as unknown as { getOpenData(options: { list: string[] }): Promise<unknown> };
    await expect(sdk.getOpenData({ list: ['id'] })).rejects.toMatchObject({ errCode: -604100 });
  });

  it('is kept with its function, its call, what was sent and what was answered', async () => {
    await callAs('bob', 'security.msgSecCheck', { version: 2, scene: 1, openid: 'bob', content: 'fine' });
    expect(lastSent()).toEqual({
      at: clock.now().toISOString(),
      api: 'security.msgSecCheck',
      function: 'api',
      callId: t.cloud.calls().at(-1)?.id,
      data: { version: 2, scene: 1, openid: 'bob', content: 'fine' },
      errcode: 0,
      errmsg: 'ok',
      answer: expect.objectContaining({ result: { suggest: 'pass', label: 100 } }),
    });
    const since = t.cloud.sent().length;
    await callAs('bob', 'wxacode.get', {});
    const answer = await (await fetch(`${t.cloud.url}/sent?since=${since}`)).json();
    expect(answer).toEqual({ next: since + 1, sent: [lastSent()] });
  });
});

describe('the protobuf of an openapi call', () => {
  it('may be anything, and is always read to its end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Object.getPrototypeOf(readApiData(Buffer.from(bytes)))).toBe(Object.prototype);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', 'x', '--x\r\n', '--x\r\n\r\n--x--', '--x\r\nname="requestData"\r\n\r\n\xff\xff\r\n--x--'])(
    'in the multipart body %j does not hang the wire, and is refused or answered',
    async (body) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x', authorization: 'x' };
      const response = await fetch(t.cloud.admin, { method: 'POST', headers, body });
      expect(response.status).toBe(200);
    },
  );
});

describe('security.msgSecCheck', () => {
  const check = (data: Answer, openid = 'bob') =>
    callAs(openid, 'security.msgSecCheck', { version: 2, scene: 2, openid, content: 'a text', ...data });

  it.each([
    ['a text', 'pass', 100],
    ['with risky-word inside', 'risky', 21000],
    ['with review-word inside', 'review', 21000],
    ['an advertising-word', 'risky', 10001],
    ['this is mine', 'review', 20012],
  ])('says of %j: %s, label %d', async (content, suggest, label) => {
    expect(await check({ content })).toEqual({
      errCode: 0,
      errMsg: 'openapi.security.msgSecCheck:ok',
      result: { suggest, label },
      detail: expect.arrayContaining([expect.objectContaining({ strategy: 'content_model', suggest, label })]),
      traceId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    });
  });

  it('looks at title, nickname and signature too', async () => {
    for (const name of ['title', 'nickname', 'signature'])
      expect(await check({ [name]: 'risky-word' })).toMatchObject({ result: { suggest: 'risky' } });
  });

  it.each([
    ['version 1', { version: 1 }, 40097],
    ['no version', { version: undefined }, 40097],
    ['scene 5', { scene: 5 }, 40129],
    ['no openid', { openid: '' }, 40003],
    ['no content', { content: '' }, 44004],
    ['content that is no text', { content: 1 }, 44004],
    ['2,501 characters', { content: '字'.repeat(2501) }, 45002],
  ])('refuses %s', async (_name, data, errCode) => {
    expect(await check(data)).toEqual(failing(errCode, 'rid: '));
  });

  it('takes 2,500 characters', async () => {
    expect(await check({ content: '字'.repeat(2500) })).toMatchObject({ errCode: 0 });
  });

  it('refuses an openid that was not here in the last two hours', async () => {
    expect(await check({ openid: 'nobody' })).toEqual(failing(61010, 'code is expired'));
    t.cloud.touch('nobody', new Date(clock.now().getTime() - 2 * 3_600_000));
    expect(await check({ openid: 'nobody' })).toMatchObject({ errCode: 0 });
    t.cloud.touch('nobody', new Date(clock.now().getTime() - 2 * 3_600_000 - 1));
    expect(await check({ openid: 'nobody' })).toMatchObject({ errCode: 61010 });
  });

  it('knows as present whoever called over HTTP', async () => {
    await fetch(`${t.cloud.url}/call/hears`, { method: 'POST', headers: { 'x-wx-openid': 'web' }, body: '{}' });
    expect(await check({ openid: 'web' })).toMatchObject({ errCode: 0 });
  });
});

describe('security.mediaCheckAsync', () => {
  const check = (data: Answer = {}) =>
    callAs('bob', 'security.mediaCheckAsync', {
      mediaUrl: 'https://files.example/a.png',
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: 'bob',
      ...data,
    });
  const pushes = async () => (await t.db.collection('pushes').where({}).get()).data.map(({ event }) => event);

  it.each([
    ['https://files.example/a.png', 'pass', 100],
    ['http://files.example/risky-word.png', 'risky', 21000],
  ])('of %s gives a trace id, and the verdict later as an event: %s', async (mediaUrl, suggest, label) => {
    const before = (await pushes()).length;
    const { traceId } = await check({ mediaUrl });
    clock.advance(1999);
    await t.cloud.tick();
    expect(await pushes()).toHaveLength(before);
    clock.advance(1);
    await t.cloud.tick();
    expect((await pushes()).at(-1)).toEqual({
      ToUserName: 'gh_local',
      FromUserName: 'bob',
      CreateTime: clock.now().getTime() / 1000,
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'wx0000000000000000',
      trace_id: traceId,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
      detail: expect.arrayContaining([expect.objectContaining({ strategy: 'content_model', errcode: 0, suggest })]),
    });
    expect(t.cloud.calls().at(-1)).toMatchObject({ function: 'hears', trigger: 'push wxa_media_check' });
    expect(t.cloud.calls().at(-1)).not.toHaveProperty('openid');
  });

  it.each([
    ['an address that is none', { mediaUrl: 'cloud://env.x/a.png' }, 40066],
    ['no address', { mediaUrl: undefined }, 40066],
    ['an unknown type', { mediaType: 3 }, 40004],
    ['version 1', { version: 1 }, 40097],
    ['somebody who was not here', { openid: 'nowhere' }, 61010],
  ])('refuses %s', async (_name, data, errCode) => {
    expect(await check(data)).toMatchObject({ errCode });
  });
});

describe('subscribeMessage.send', () => {
  const DATA = { thing1: { value: '一件事' }, date2: { value: '2026年3月2日' }, character_string3: { value: 'A-1' } };
  const send = (touser: string, more: Answer = {}) =>
    callAs('clerk', 'subscribeMessage.send', { touser, templateId: 'answered', data: DATA, ...more });

  it('reaches somebody once for each consent', async () => {
    expect(await send('eve')).toEqual(failing(43101, 'user refuse to accept the msg'));
    expect(t.cloud.subscribe('eve', ['answered'], false)).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      answered: 'reject',
    });
    expect(await send('eve')).toMatchObject({ errCode: 43101 });
    t.cloud.subscribe('eve', ['answered', 'closed']);
    t.cloud.subscribe('eve', ['answered']);
    expect(t.cloud.quota('eve', 'answered')).toBe(2);
    expect(await send('eve')).toEqual({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' });
    expect(
      await send('eve', { page: 'pages/case/index?id=1', miniprogramState: 'trial', lang: 'zh_CN' }),
    ).toMatchObject({ errCode: 0 });
    expect(await send('eve')).toMatchObject({ errCode: 43101 });
    expect([t.cloud.quota('eve', 'closed'), t.cloud.quota('bob', 'answered')]).toEqual([1, 0]);
  });

  it('reaches somebody as often as wanted after consent to a long-term template', async () => {
    t.cloud.subscribe('eve', ['official']);
    for (let n = 0; n < 3; n++)
      expect(await send('eve', { templateId: 'official', data: { thing1: { value: 'x' } } })).toMatchObject({
        errCode: 0,
      });
  });

  it.each([
    ['nobody', { touser: '' }, 40003, 'invalid openid'],
    ['an unknown template', { templateId: 'nosuch' }, 40037, 'invalid template_id'],
    ['a template that is a member of every object', { templateId: 'constructor' }, 40037, 'invalid template_id'],
    ['no data', { data: {} }, 47003, 'data.thing1.value is empty'],
    ['a field too long', { data: { ...DATA, thing1: { value: 'x'.repeat(21) } } }, 47003, 'data.thing1.value invalid'],
    ['a date that is none', { data: { ...DATA, date2: { value: 'soon' } } }, 47003, 'data.date2.value invalid'],
    ['a field of another template', { data: { ...DATA, thing9: { value: 'x' } } }, 47003, 'data.thing9'],
    ['an unknown page', { page: 'pages/nosuch' }, 41030, 'invalid page'],
    ['an unknown state', { miniprogramState: 'beta' }, 47003, 'miniprogram_state'],
    ['an unknown language', { lang: 'de' }, 47003, 'lang'],
  ])('to %s is refused and uses nothing up', async (_name, more, errCode, text) => {
    t.cloud.subscribe('dan', ['answered']);
    const left = t.cloud.quota('dan', 'answered');
    expect(await send('dan', more)).toEqual(failing(errCode, text));
    expect(t.cloud.quota('dan', 'answered')).toBe(left);
  });

  it('goes into the log with what the person would read', async () => {
    t.cloud.subscribe('ann', ['closed']);
    await send('ann', { templateId: 'closed', data: { phrase1: { value: '已办结' } } });
    expect(lastSent()).toMatchObject({
      api: 'subscribeMessage.send',
      errcode: 0,
      data: { touser: 'ann', template_id: 'closed', data: { phrase1: { value: '已办结' } } },
    });
  });
});

describe('POST /subscribe', () => {
  const ask = async (body: unknown, openid = 'web', method = 'POST') => {
    const headers = { 'content-type': 'application/json', ...(openid ? { 'x-wx-openid': openid } : {}) };
    const init = method === 'GET' ? { headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${t.cloud.url}/subscribe`, init);
    return { status: response.status, body: await response.json() };
  };

  it('raises the quota of its caller', async () => {
    expect(await ask({ templateIds: ['answered'], accept: true })).toEqual({
      status: 200,
      body: { errMsg: 'requestSubscribeMessage:ok', answered: 'accept' },
    });
    await ask({ templateIds: ['answered'], accept: false });
    expect(t.cloud.quota('web', 'answered')).toBe(1);
  });

  it.each([
    [[], 10001],
    [['answered', 'closed', 'official', 'fourth'], 20003],
    [['answered', 'nosuch'], 20001],
  ])('answers %j as wx.requestSubscribeMessage fails', async (templateIds, errCode) => {
    expect(await ask({ templateIds, accept: true })).toEqual({
      status: 200,
      body: failing(errCode, 'requestSubscribeMessage:fail '),
    });
  });

  it('needs somebody, a list and POST', async () => {
    expect((await ask({ templateIds: ['answered'] }, '')).status).toBe(401);
    expect((await ask({ templateIds: 'answered' })).status).toBe(400);
    expect((await ask({ templateIds: ['answered'], accept: 'yes' })).status).toBe(400);
    expect((await ask({}, 'web', 'PUT')).status).toBe(405);
  });
});
