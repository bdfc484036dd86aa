import path from 'node:path';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { rawRequest } from './support/raw-request';

const t = cloudWithSdk({ autoCreate: true, functionsDir: path.join(__dirname, 'functions') });
const ask = (target: string, options?: Parameters<typeof rawRequest>[2]) => rawRequest(t.cloud.url, target, options);

describe('HTTP access', () => {
  it('hands the request to the function and its answer back, without an openid', async () => {
    const answer = await ask('/http/probe/a%20b/c?x=1&y=2', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-wx-openid': 'bob' },
      body: '{"z":1}',
    });
    expect(answer).toMatchObject({ status: 201, headers: { 'content-type': 'text/x-test' } });
    const { event, openid } = JSON.parse(answer.text) as { event: Record<string, unknown>; openid: unknown };
    expect(event).toMatchObject({
      path: '/a b/c',
      httpMethod: 'PUT',
      queryStringParameters: { x: '1', y: '2' },
      body: '{"z":1}',
      isBase64Encoded: false,
    });
    expect(openid).toBeNull();
  });

  it('passes bytes as base64', async () => {
    const answer = await ask('/http/probe/', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'abc',
    });
    expect((JSON.parse(answer.text) as { event: unknown }).event).toMatchObject({
      body: 'YWJj',
      isBase64Encoded: true,
    });
  });

  it('takes text up to 100 KB and anything else up to 6 MB', async () => {
    const send = async (contentType: string, bytes: number) =>
      (
        await ask('/http/probe/plain', {
          method: 'POST',
          headers: { 'content-type': contentType },
          body: 'x'.repeat(bytes),
        })
      ).status;
    expect([await send('text/plain', 102_400), await send('text/plain', 102_401)]).toEqual([200, 413]);
    const binary = 'application/octet-stream';
    expect([await send(binary, 6 * 2 ** 20), await send(binary, 6 * 2 ** 20 + 1)]).toEqual([200, 413]);
  });

  it('sends any other result as JSON, and 404 for no function', async () => {
    expect(await ask('/http/probe/plain')).toMatchObject({ status: 200, text: '{"just":"json"}' });
    expect((await ask('/http/nosuch/')).status).toBe(404);
  });

  const answering = (answer: unknown) => ask('/http/probe/answer', { method: 'POST', body: JSON.stringify(answer) });

  it('sends what the function says, but for the length of the body, which is as it is', async () => {
    const headers = { 'set-cookie': ['a=1', 'b=2'], 'Content-Length': '999', 'transfer-encoding': 'gzip' };
    const answer = await answering({ statusCode: 200, headers, body: 'two' });
    expect(answer).toMatchObject({ status: 200, headers: { 'set-cookie': ['a=1', 'b=2'] }, text: 'two' });
    expect(await answering({ statusCode: 200, body: { a: 1 } })).toMatchObject({ text: '{"a":1}' });
    expect(await answering({ statusCode: 200 })).toMatchObject({ text: '' });
    expect(await answering({ statusCode: 200, body: 'YWJj', isBase64Encoded: true })).toMatchObject({ text: 'abc' });
  });

  it.each([
    [{ statusCode: 42, body: '' }, 'Invalid status code: 42'],
    [{ statusCode: 200, headers: { ok: '1', 'no name': '1' }, body: '' }, 'Header name must be a valid HTTP token'],
    [{ statusCode: 200, headers: { a: 'b\r\nc: d' }, body: '' }, 'Invalid character in header content'],
  ])('says that %j is no answer', async (given, message) => {
    const { status, headers, text } = await answering(given);
    expect([status, headers.ok]).toEqual([502, undefined]);
    expect(text).toContain(`The answer of the function cannot be sent: ${message}`);
  });
});
