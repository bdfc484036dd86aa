import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { startLocalCloud } from '../../local-cloud';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { rawRequest } from './support/raw-request';
import { temporaryFolder } from './support/temporary-folder';

const webDir = temporaryFolder();
mkdirSync(path.join(webDir, 'web/js'), { recursive: true });
writeFileSync(path.join(webDir, 'web/index.html'), '<title>app</title>');
writeFileSync(path.join(webDir, 'web/js/app.js'), 'app()');
writeFileSync(path.join(webDir, 'secret.txt'), 'secret');

const OTHER = 'https://tool.example';
const people = [{ openid: 'bob', name: 'Bob' }];
const t = cloudWithSdk({
  autoCreate: true,
  functionsDir: path.join(__dirname, 'functions'),
  webDir: path.join(webDir, 'web'),
  people,
  allowOrigins: [OTHER],
});

const ask = (target: string, options?: Parameters<typeof rawRequest>[2]) => rawRequest(t.cloud.url, target, options);

const call = (event: unknown, headers: Record<string, string> = {}, name = 'probe') =>
  ask(`/call/${name}`, { method: 'POST', headers, body: typeof event === 'string' ? event : JSON.stringify(event) });

describe('POST /call', () => {
  it('answers with the result for the openid of the header', async () => {
    expect(JSON.parse((await call({ action: 'who' }, { 'x-wx-openid': 'bob' })).text)).toEqual({
      result: { openid: 'bob' },
    });
    expect(JSON.parse((await call({ action: 'who' })).text)).toEqual({ result: { openid: null } });
    expect(JSON.parse((await call({ action: 'nothing' })).text)).toEqual({});
  });

  it('answers a failure as wx.cloud.callFunction would, with HTTP 200', async () => {
    const failing = await call({ action: 'throw' });
    expect(failing.status).toBe(200);
    expect(JSON.parse(failing.text)).toEqual({ errCode: -504002, errMsg: expect.stringContaining('as asked') });
    expect(JSON.parse((await call({}, {}, 'nosuch')).text)).toEqual({
      errCode: -501000,
      errMsg: expect.stringContaining('FunctionName parameter could not be found'),
    });
  });

  it('refuses malformed JSON with a sentence', async () => {
    expect(await call('{"a":')).toMatchObject({ status: 400, text: '{"message":"The body is not valid JSON."}' });
  });

  it('accepts 100 KB and refuses more', async () => {
    const event = (bytes: number) =>
      JSON.stringify({ action: 'echo', value: 1, pad: '' }).replace('"pad":""', `"pad":"${'x'.repeat(bytes - 36)}"`);
    expect(Buffer.byteLength(event(102_400))).toBe(102_400);
    expect((await call(event(102_400))).text).toBe('{"result":1}');
    const refused = await call(event(102_401));
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toEqual({ errCode: -501007, errMsg: expect.stringContaining('102401 bytes') });
  });

  it('takes POST only', async () => {
    expect((await ask('/call/probe')).status).toBe(405);
  });
});

describe('the guard', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1', '[::1]'])(
    'refuses the host %j everywhere',
    async (host) => {
      for (const target of ['/', '/people', '/calls', '/call/probe', '/admin', '/file/a', '/http/probe/']) {
        expect((await ask(target, { headers: { host } })).status).toBe(403);
      }
    },
  );

  it('accepts 127.0.0.1 and localhost', async () => {
    for (const host of ['127.0.0.1', 'localhost', 'localhost:1234'])
      expect((await ask('/people', { headers: { host } })).status).toBe(200);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost.evil.example'])(
    'refuses the origin %j where something is done for somebody',
    async (origin) => {
      for (const target of ['/people', '/calls', '/call/probe', '/admin', '/upload?path=a', '/http/probe/', '/']) {
        for (const method of ['GET', 'POST', 'OPTIONS'])
          expect((await ask(target, { method, headers: { origin } })).status).toBe(403);
      }
    },
  );

  it('accepts its own origins and those it was told, with CORS', async () => {
    const own = t.cloud.url;
    for (const origin of [own, own.replace('127.0.0.1', 'localhost'), OTHER]) {
      const answer = await call({ action: 'echo', value: 1 }, { origin });
      expect(answer).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': origin } });
    }
    const preflight = await ask('/call/probe', {
      method: 'OPTIONS',
      headers: { origin: OTHER, 'access-control-request-method': 'POST' },
    });
    expect(preflight).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-headers': 'content-type, x-wx-openid' },
    });
  });

  it('listens on 127.0.0.1 only', async () => {
    const { port } = new URL(t.cloud.url);
    const addresses = Object.values(
      require('node:os').networkInterfaces() as Record<
        string,
        { address: string; family: string; internal: boolean }[]
      >,
    ).flat();
    for (const { address } of addresses.filter(({ family, internal }) => family === 'IPv4' && !internal)) {
      const outcome = await new Promise((resolve) => {
        const socket = net.connect(Number(port), address, () => resolve('open'));
        socket.on('error', () => resolve('refused'));
      });
      expect(outcome).toBe('refused');
    }
  });
});

describe('the SDK wire', () => {
  const send = (body: string, headers: Record<string, string> = { authorization: 'x' }) =>
    ask('/admin?env=x', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  it('answers nonsense with an error, not with silence', async () => {
    expect((await send('{')).status).toBe(400);
    expect((await send('[]')).status).toBe(400);
    expect((await send('null')).status).toBe(400);
    expect(JSON.parse((await send('{}')).text)).toMatchObject({ code: 'INVALID_PARAM' });
    expect(JSON.parse((await send('{"action":"database.toString"}')).text)).toMatchObject({ code: 'INVALID_PARAM' });
    expect(JSON.parse((await send('{"action":"constructor"}')).text)).toMatchObject({ code: 'INVALID_PARAM' });
    expect(JSON.parse((await send('{"action":"database.getDocument"}')).text)).toMatchObject({ code: 'INVALID_PARAM' });
    expect(
      (
        await ask('/admin', {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x', authorization: 'x' },
          body: '--x',
        })
      ).status,
    ).toBe(200);
    expect((await ask('/admin')).status).toBe(405);
  });

  it.each([
    ['a query that is no EJSON', { query: '{' }],
    ['a query that is a list', { query: '[]' }],
    ['a date that is none', { query: '{"a":{"$date":"x"}}' }],
    ['a pattern that is none', { query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}' }],
    ['an order that is none', { order: '{"a":5}' }],
    ['a negative offset', { offset: -1 }],
    ['a type that is not supported', { query: '{"a":{"$numberDecimal":"1"}}' }],
    ['__proto__ as a field', { query: '{"__proto__":{"a":1}}' }],
  ])('refuses %s', async (_name, parameters) => {
    const answer = await send(JSON.stringify({ action: 'database.getDocument', collectionName: 'c', ...parameters }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({
      code: expect.stringMatching(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/),
    });
  });

  it('wants a signed request', async () => {
    expect(JSON.parse((await send('{"action":"database.startTransaction"}', {})).text)).toMatchObject({
      code: 'SIGN_PARAM_INVALID',
    });
  });
});

describe('what is read', () => {
  it('has the people it was told and the calls since a number', async () => {
    expect(JSON.parse((await ask('/people')).text)).toEqual(people);
    await call({ action: 'echo', value: 1 });
    const { next } = JSON.parse((await ask('/calls')).text) as { next: number };
    await call({ action: 'echo', value: 2 });
    expect(JSON.parse((await ask(`/calls?since=${next}`)).text)).toMatchObject({
      next: next + 1,
      calls: [{ action: 'echo' }],
    });
    expect((await ask('/calls?since=x')).status).toBe(400);
  });

  it('serves the web build, and its first page for paths of the app', async () => {
    expect(await ask('/')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      text: '<title>app</title>',
    });
    expect(await ask('/js/app.js')).toMatchObject({
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      text: 'app()',
    });
    expect((await ask('/pages/me')).text).toBe('<title>app</title>');
    expect((await ask('/nosuch.js')).status).toBe(404);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it.each([
    '/../secret.txt',
    '/js/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/%00',
    '/%ff',
  ])('does not serve %s', async (target) => {
    const answer = await ask(target);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('secret');
  });
});

it('refuses a port in use with one sentence', async () => {
  const port = Number(new URL(t.cloud.url).port);
  const dataDir = path.join(webDir, 'other-data');
  await expect(startLocalCloud({ dataDir, port })).rejects.toThrow(
    new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is already in use: [^.]+\\.$`),
  );
  const cloud = await startLocalCloud({ dataDir }); // the folder was let go
  await cloud.close();
});
