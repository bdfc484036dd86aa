import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startLocalCloud } from '../../local-cloud';
import { contentTypeOf, servedAs } from '../../local-cloud/storage/content-type';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { rawRequest } from './support/raw-request';
import { temporaryFolder } from './support/temporary-folder';
import { TestClock } from './support/test-clock';
import { wireRequest } from './support/wire';

const clock = new TestClock('2026-03-02T10:00:00Z');
const t = cloudWithSdk({ autoCreate: true, now: clock.now, uploadTypes: ['application/pdf'] });

const put = (cloudPath: string, body: string) =>
  t.sdk.uploadFile({ cloudPath, fileContent: Buffer.from(body) }).then(({ fileID }) => fileID);
async function urlOf(fileID: string, maxAge = 60): Promise<string> {
  const { fileList } = await t.sdk.getTempFileURL({ fileList: [{ fileID, maxAge }] });
  return fileList[0]?.tempFileURL ?? '';
}
const GET = async (url: string, method = 'GET') => {
  const response = await fetch(url, { method });
  const header = (name: string) => response.headers.get(name);
  return {
    status: response.status,
    type: header('content-type'),
    disposition: header('content-disposition'),
    length: header('content-length'),
    sniff: header('x-content-type-options'),
    body: await response.text(),
  };
};

describe('a temporary URL', () => {
  it('lives for its maxAge and not a second longer', async () => {
    const url = await urlOf(await put('a.txt', 'text'), 60);
    clock.advance(59_999);
    expect((await GET(url)).status).toBe(200);
    clock.advance(1);
    expect((await GET(url)).status).toBe(403);
  });

  it('lives for a day where nothing is said', async () => {
    const fileID = await put('a.txt', 'text');
    const { fileList } = await t.sdk.getTempFileURL({ fileList: [fileID] });
    expect(fileList).toMatchObject([{ maxAge: 86_400 }]);
    clock.advance(86_399_000);
    expect((await GET(fileList[0]?.tempFileURL ?? '')).status).toBe(200);
    clock.advance(1000);
    expect((await GET(fileList[0]?.tempFileURL ?? '')).status).toBe(403);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const url = await urlOf(await put('head.txt', 'twelve bytes'));
    const { body, ...headers } = await GET(url);
    expect(body).toBe('twelve bytes');
    expect(await GET(url, 'HEAD')).toEqual({ ...headers, body: '' });
    expect(headers).toMatchObject({ status: 200, length: '12', sniff: 'nosniff' });
  });

  it('of a file that was replaced shows the new one; of one that was deleted, 404', async () => {
    const fileID = await put('again.txt', 'old');
    const url = await urlOf(fileID);
    await put('again.txt', 'new');
    expect((await GET(url)).body).toBe('new');
    await t.sdk.deleteFile({ fileList: [fileID] });
    expect((await GET(url)).status).toBe(404);
  });

  it('does not allow to delete', async () => {
    expect((await GET(await urlOf(await put('a.txt', 'x')), 'DELETE')).status).toBe(405);
  });
});

describe('the type of a file', () => {
  const upload = (cloudPath: string, type: string, body: string) =>
    fetch(`${t.cloud.url}/upload?path=${cloudPath}`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'bob', 'content-type': type },
      body,
    });

  it('is the one it was sent with, in another process of the folder too', async () => {
    await upload('letter', 'application/pdf; charset=binary', '%PDF');
    const url = await urlOf('cloud://local-env.local/letter');
    expect(await GET(url)).toMatchObject({ type: 'application/pdf', disposition: 'attachment', body: '%PDF' });
  });

  it('is that of the second upload after a second one', async () => {
    await upload('twice', 'application/pdf', '%PDF');
    await put('twice', 'text');
    expect(await GET(await urlOf('cloud://local-env.local/twice'))).toMatchObject({ type: 'application/octet-stream' });
  });

  it.each([
    ['a.PNG', undefined, 'image/png'],
    ['a.txt', undefined, 'text/plain'],
    ['a.txt', 'Image/JPEG; q=1', 'image/jpeg'],
    ['a.pdf', 'application/octet-stream', 'application/pdf'],
    ['a', 'nonsense\r\nx: y', 'application/octet-stream'],
    ['a', undefined, 'application/octet-stream'],
  ])('%s sent as %j is %s', (name, sent, type) => expect(contentTypeOf(name, sent)).toBe(type));

  it.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/javascript', 'text/xml', 'text/css'])(
    '%s is never served as such: it could run as a page of this server',
    (type) => expect(servedAs(type)).toEqual({ type: 'application/octet-stream', isShown: false }),
  );
});

describe('a wrong request', () => {
  it('for a file of another environment finds nothing and deletes nothing', async () => {
    await put('mine.txt', 'mine');
    const fileList = [
      'cloud://other.local/mine.txt',
      'mine.txt',
      'cloud://local-env.local/',
      'cloud://local-env.local/../url-key',
    ];
    for (const { status } of (await t.sdk.getTempFileURL({ fileList })).fileList) expect(status).toBe(-503003);
    for (const { status } of (await t.sdk.deleteFile({ fileList })).fileList) expect(status).toBe(-503003);
    expect((await GET(await urlOf('cloud://local-env.local/mine.txt'))).body).toBe('mine');
  });

  it.each([[[]], ['x'], [undefined]])('for the files %j is refused', async (list) => {
    for (const [action, name] of [
      ['storage.batchGetDownloadUrl', 'file_list'],
      ['storage.batchDeleteFile', 'fileid_list'],
    ] as const)
      expect(await wireRequest(t.cloud.admin, { action, [name]: list })).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('for a path below a file is refused without naming the data folder', async () => {
    await put('plain', 'x');
    const response = await fetch(`${t.cloud.url}/upload?path=plain/below`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'bob', 'content-type': 'application/pdf' },
      body: 'x',
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain(t.dataDir);
  });
});

describe('the data folder', () => {
  const webDir = temporaryFolder();

  it('is not served even where it lies inside the web build', async () => {
    const dataDir = path.join(webDir, 'assets/data');
    mkdirSync(dataDir, { recursive: true });
    const cloud = await startLocalCloud({ dataDir, webDir });
    for (const name of [...readdirSync(dataDir), 'log-1.log', '../data/url-key', ''])
      expect((await fetch(`${cloud.url}/assets/data/${name}`)).status).toBe(404);
    await cloud.close();
  });
});

describe('a request from a browser', () => {
  const ask = async (target: string, headers: Record<string, string>, method = 'POST') =>
    (await rawRequest(t.cloud.url, target, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) })).status;

  it.each(['/call/fn', '/upload?path=a', '/admin', '/subscribe', '/timers/a/b/fire'])(
    'of another site does not reach %s, with or without an Origin',
    async (target) => {
      expect(await ask(target, { 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await ask(target, { 'sec-fetch-site': 'same-site' })).toBe(403);
      expect(await ask(target, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(403);
      expect(await ask(target, { 'sec-fetch-site': 'same-origin' })).not.toBe(403);
    },
  );

  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  it('may follow a link to the HTTP access of a function, or to a signed file', async () => {
    expect(await ask('/http/nosuch/', link, 'GET')).toBe(404);
    const { pathname, search } = new URL(await urlOf(await put('linked.txt', 'x')));
    expect(await ask(pathname + search, { 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(200);
  });

  it.each([
    ['a script, an image or a fetch', { ...link, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 'GET'],
    ['a frame', { ...link, 'sec-fetch-dest': 'iframe' }, 'GET'],
    ['a form', { ...link, origin: 'https://evil.example' }, 'POST'],
    [
      'a page of another port of this machine',
      { ...link, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
      'GET',
    ],
  ])('of another site does not reach the HTTP access of a function by %s', async (_name, headers, method) => {
    expect(await ask('/http/nosuch/', headers, method)).toBe(403);
  });
});
