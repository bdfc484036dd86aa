import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { checkCloudPath } from '../../local-cloud/storage/cloud-path';
import { UrlSigner } from '../../local-cloud/storage/signature';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { temporaryFolder } from './support/temporary-folder';
import { wireRequest } from './support/wire';

const t = cloudWithSdk();
const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const content = Buffer.from([0, 1, 2, 255, 13, 10]);

function upload(cloudPath: string, body: Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${t.cloud.url}/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'bob', 'content-type': 'image/png', ...headers },
    body: new Uint8Array(body),
  });
}

async function temporaryUrl(fileID: string, maxAge = 60): Promise<string> {
  const { fileList } = await t.sdk.getTempFileURL({ fileList: [{ fileID, maxAge }] });
  return fileList[0]?.tempFileURL ?? '';
}

describe('files of the SDK', () => {
  it('go up, come down and are deleted, with Chinese names and spaces', async () => {
    const { fileID } = await t.sdk.uploadFile({ cloudPath: 'cases/学 生.bin', fileContent: content });
    expect(fileID).toBe('cloud://local-env.local/cases/学 生.bin');
    expect((await t.sdk.downloadFile({ fileID })).fileContent).toEqual(content);
    expect((await t.sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }]);
    expect((await t.sdk.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([
      { status: -503003, tempFileURL: '' },
    ]);
    expect((await t.sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: -503003 }]);
  });

  it('are replaced by a second upload', async () => {
    const { fileID } = await t.sdk.uploadFile({ cloudPath: 'twice.bin', fileContent: content });
    await t.sdk.uploadFile({ cloudPath: 'twice.bin', fileContent: Buffer.from('new') });
    expect((await t.sdk.downloadFile({ fileID })).fileContent.toString()).toBe('new');
  });

  it('are listed 50 at a time at most', async () => {
    const fileList = Array.from({ length: 51 }, (_, n) => `cloud://local-env.local/${n}`);
    await expect(t.sdk.getTempFileURL({ fileList })).rejects.toMatchObject({
      errMsg: expect.stringContaining('exceed limit 50'),
    });
    await expect(t.sdk.deleteFile({ fileList })).rejects.toMatchObject({
      errMsg: expect.stringContaining('exceed limit 50'),
    });
    expect((await t.sdk.getTempFileURL({ fileList: fileList.slice(0, 50) })).fileList).toHaveLength(50);
  });

  it('of another environment are not there', async () => {
    await t.sdk.uploadFile({ cloudPath: 'mine.bin', fileContent: content });
    expect((await t.sdk.getTempFileURL({ fileList: ['cloud://other.local/mine.bin'] })).fileList).toMatchObject([
      { status: -503003 },
    ]);
  });
});

describe('a temporary URL', () => {
  let fileID: string;
  beforeAll(async () => {
    ({ fileID } = await t.sdk.uploadFile({ cloudPath: 'a/photo.png', fileContent: PNG }));
  });

  it('serves the file with its type', async () => {
    const response = await fetch(await temporaryUrl(fileID));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  });

  it('serves anything but an image as a download', async () => {
    const page = await t.sdk.uploadFile({ cloudPath: 'page.html', fileContent: Buffer.from('<script>') });
    const response = await fetch(await temporaryUrl(page.fileID));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment');
  });

  it('is refused without its signature, with a changed one, for another file, and for writing', async () => {
    const url = await temporaryUrl(fileID);
    const status = async (changed: string, method = 'GET') =>
      (await fetch(changed, { method, ...(method === 'PUT' ? { body: 'x' } : {}) })).status;
    expect(await status(url.replace(/\?.*/, ''))).toBe(403);
    expect(await status(url.replace(/sign=./, 'sign=z'))).toBe(403);
    expect(await status(url.replace(/t=(\d+)/, (_, at) => `t=${Number(at) + 1}`))).toBe(403);
    expect(await status(url.replace('photo.png', 'other.png'))).toBe(403);
    expect(await status(url, 'PUT')).toBe(403);
    expect(await status(url)).toBe(200);
  });

  it('is refused when it has expired', async () => {
    expect((await fetch(await temporaryUrl(fileID, 0))).status).toBe(403);
  });
});

describe('a signature', () => {
  const folder = temporaryFolder();

  it('holds to the second, in another process of the same folder too, and not in another folder', () => {
    const query = new URLSearchParams(new UrlSigner(folder).sign('GET', 'a', new Date(10_000)));
    const again = new UrlSigner(folder);
    expect(again.allows('GET', 'a', query, new Date(9_999))).toBe(true);
    expect(again.allows('GET', 'a', query, new Date(10_000))).toBe(false);
    expect(again.allows('PUT', 'a', query, new Date(9_999))).toBe(false);
    expect(new UrlSigner(t.dataDir).allows('GET', 'a', query, new Date(9_999))).toBe(false);
  });
});

describe('a path', () => {
  const BAD = [
    '',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../../b',
    'a/./b',
    '..',
    'a\\..\\b',
    'a\0b',
    'a?b',
    'a#b',
    'a%2e%2e',
    'C:/x',
    'x'.repeat(900),
  ];

  it.each(BAD)('is refused where it could leave the folder or not be addressed: %j', (cloudPath) => {
    expect(() => checkCloudPath(cloudPath)).toThrow('cloudPath');
  });

  it('is refused over every door', async () => {
    for (const cloudPath of BAD.filter((bad) => bad !== '')) {
      expect((await upload(cloudPath, PNG)).status).toBe(400);
      const metadata = await wireRequest(t.cloud.admin, { action: 'storage.getUploadMetadata', path: cloudPath });
      expect(metadata.code).toBe('INVALID_PARAM');
    }
    expect(existsSync(path.join(t.dataDir, '..', 'a'))).toBe(false);
    expect(readdirSync(path.join(t.dataDir, 'files')).sort()).not.toContain('b');
  });

  it('does not lead to the key or the log', async () => {
    for (const name of ['../url-key', '..%2Furl-key', '%2e%2e/log-1.log']) {
      expect([400, 403, 404]).toContain((await fetch(`${t.cloud.url}/file/${name}?sign=x&t=9999999999`)).status);
    }
  });
});

describe('POST /upload', () => {
  it('saves an image and returns its fileID', async () => {
    const response = await upload('up/a.png', PNG);
    expect(await response.json()).toEqual({ fileID: 'cloud://local-env.local/up/a.png' });
    expect((await t.sdk.downloadFile({ fileID: 'cloud://local-env.local/up/a.png' })).fileContent).toEqual(PNG);
  });

  it('needs somebody, an image by name, and an image by content', async () => {
    expect((await upload('a.png', PNG, { 'x-wx-openid': '' })).status).toBe(401);
    expect((await upload('a.html', PNG, { 'content-type': 'text/html' })).status).toBe(415);
    expect((await upload('a.png', Buffer.from('<html>'))).status).toBe(415);
  });

  it.each([
    ['image/jpeg', 'ffd8ffe0'],
    ['image/gif', Buffer.from('GIF89a').toString('hex')],
    ['image/webp', Buffer.from('RIFF1234WEBPVP8 ').toString('hex')],
  ])('accepts %s', async (type, hex) => {
    expect((await upload('pictures/a', Buffer.from(hex, 'hex'), { 'content-type': type })).status).toBe(200);
  });

  it('replaces what the same person put there, and nothing of anybody else', async () => {
    expect((await upload('mine/a.png', PNG)).status).toBe(200);
    expect((await upload('mine/a.png', PNG)).status).toBe(200);
    expect((await upload('mine/a.png', PNG, { 'x-wx-openid': 'eve' })).status).toBe(403);
    await t.sdk.uploadFile({ cloudPath: 'theirs/a.png', fileContent: PNG }); // by a function
    expect((await upload('theirs/a.png', PNG)).status).toBe(403);
  });

  it('that is broken off leaves nothing behind', async () => {
    const head = 'POST /upload?path=broken/a.png HTTP/1.1\r\nHost: localhost\r\nx-wx-openid: bob\r\n';
    const socket = net.connect(Number(new URL(t.cloud.url).port), '127.0.0.1');
    socket.write(`${head}content-type: image/png\r\ncontent-length: 5000\r\n\r\n`);
    await new Promise((resolve) => socket.write(PNG, resolve));
    socket.destroy();
    await once(socket, 'close');
    expect((await upload('broken/b.png', PNG)).status).toBe(200); // after it
    const names = readdirSync(t.dataDir, { recursive: true }).map(String);
    expect(names.filter((name) => /broken.a|uploads./.test(name))).toEqual([]);
  });

  it('refuses more than 20 MB', async () => {
    const response = await upload('big.png', Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)]));
    expect(response.status).toBe(413);
  });
});
