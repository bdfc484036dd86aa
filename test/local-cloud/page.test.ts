import { startLocalCloud } from '../../local-cloud';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { functionFolder } from './support/function-folder';
import { rawRequest } from './support/raw-request';
import { temporaryFolder } from './support/temporary-folder';

const CODE = `exports.main = ({ fail }) => { console.log('printed'); if (fail) throw new Error('as asked'); return 1; };`;
const t = cloudWithSdk({
  autoCreate: true,
  functionsDir: functionFolder({ fn: { code: CODE } }),
  openapi: { templates: { once: { fields: ['thing1'] }, always: { fields: ['thing1'], isLongTerm: true } } },
});
const ask = (path: string, init?: RequestInit) => fetch(t.cloud.url + path, init);
const read = async (path: string) => (await ask(path)).json();

describe('the page', () => {
  it.each(['/', '/_/'])('is one document at %s that runs its own script only', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+';/);
    expect(policy).toContain("frame-ancestors 'none'");
    const html = await response.text();
    expect(html).not.toMatch(/https?:\/\/|innerHTML|\son\w+="|\sstyle="/);
  });

  it('is found from /_ and has nothing else below', async () => {
    expect((await ask('/_', { redirect: 'manual' })).headers.get('location')).toBe('/_/');
    expect((await ask('/_/nosuch')).status).toBe(404);
    expect((await ask('/_/', { method: 'POST' })).status).toBe(405);
    expect((await ask('/nosuch')).status).toBe(404);
  });

  it('may be reached by a link from elsewhere, but not be framed', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    for (const path of ['/', '/_/']) {
      expect((await rawRequest(t.cloud.url, path, { headers: link })).status).toBe(200);
      expect((await rawRequest(t.cloud.url, path, { headers: { ...link, 'sec-fetch-dest': 'iframe' } })).status).toBe(
        403,
      );
    }
  });

  it('leaves / to the web build where there is one', async () => {
    const cloud = await startLocalCloud({ dataDir: otherData, webDir: emptyWeb });
    expect((await fetch(`${cloud.url}/`)).status).toBe(404);
    expect(await (await fetch(`${cloud.url}/_/`)).text()).toContain('<title>local-cloud</title>');
    await cloud.close();
  });
});

const otherData = temporaryFolder();
const emptyWeb = temporaryFolder();

describe('what it reads', () => {
  beforeAll(async () => {
    const data = Array.from({ length: 120 }, (_, n) => ({ _id: `d${n}`, n, status: n % 2 ? 'odd' : 'even' }));
    await t.db.collection('many').add({ data });
    await t.db.collection('few').add({ data: { _id: 'only' } });
  });

  it('are the collections with their counts', async () => {
    expect(await read('/_/collections')).toEqual([
      { name: 'few', count: 1 },
      { name: 'many', count: 120 },
    ]);
  });

  it('are documents, 50 a page', async () => {
    const first = await read('/_/documents?collection=many');
    expect(first).toMatchObject({ total: 120, offset: 0 });
    expect(first.documents).toHaveLength(50);
    const last = await read('/_/documents?collection=many&page=2');
    expect(last).toMatchObject({ total: 120, offset: 100 });
    expect(last.documents).toHaveLength(20);
    expect(last.documents[0]).toMatchObject({ _id: expect.any(String), n: { $numberInt: expect.any(String) } });
  });

  it('are documents that match a query', async () => {
    const query = encodeURIComponent('{"status": "odd", "n": {"$gte": 100}}');
    expect(await read(`/_/documents?collection=many&query=${query}`)).toMatchObject({ total: 10 });
  });

  it.each([
    ['many', '{"a":', 400],
    ['many', '{"$nosuch": 1}', 400],
    ['many', '[]', 400],
    ['nosuch', '{}', 404],
    ['', '{}', 404],
  ])('of %j with %j is refused with a sentence', async (collection, query, status) => {
    const response = await ask(`/_/documents?collection=${collection}&query=${encodeURIComponent(query)}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: expect.stringMatching(/./) });
    expect(await read('/_/collections')).toHaveLength(2); // and looking made no collection
  });

  it('are calls with what they printed', async () => {
    await t.cloud.invoke('fn', { action: 'a' }, { openid: 'bob' });
    await t.cloud.invoke('fn', { fail: true }).catch(() => undefined);
    const { calls } = await read('/calls');
    expect(calls.slice(-2)).toMatchObject([
      { function: 'fn', action: 'a', openid: 'bob', ok: true, start: expect.any(String), logs: ['printed'] },
      { ok: false, error: expect.stringContaining('as asked'), logs: ['printed'] },
    ]);
  });

  it('are the messages people agreed to', async () => {
    t.cloud.subscribe('bob', ['once', 'always']);
    expect(await read('/_/quotas')).toEqual([
      { openid: 'bob', templateId: 'once', left: 1 },
      { openid: 'bob', templateId: 'always', left: null },
    ]);
  });

  it('are files with an address of this server that works', async () => {
    await t.sdk.uploadFile({ cloudPath: 'a/学 生.png', fileContent: Buffer.from('x') });
    const { total, files } = await read('/_/files');
    expect({ total, files }).toMatchObject({
      total: 1,
      files: [{ path: 'a/学 生.png', size: 1, type: 'image/png', isShown: true }],
    });
    expect(files[0].url).toMatch(/^\/file\//);
    expect(await (await ask(files[0].url)).text()).toBe('x');
  });

  it('is closed to other sites', async () => {
    for (const path of ['/_/collections', '/_/documents?collection=many', '/_/files', '/sent', '/timers', '/calls']) {
      expect((await ask(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
      expect((await ask(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
      expect((await ask(path, { headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
      expect((await ask(path, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
      expect((await ask(path, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
    }
  });
});
