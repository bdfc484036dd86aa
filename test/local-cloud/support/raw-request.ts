import http from 'node:http';

/** What came back. */
export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** One request as it is: fetch lets a test choose neither Host, Origin and Sec-Fetch-Mode nor an odd path. */
export function rawRequest(
  base: string,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { method = 'GET', headers = {}, body } = options;
  const to = { host: '127.0.0.1', port: new URL(base).port, path: target, method, headers, agent: false };
  return new Promise((resolve, reject) => {
    const request = http.request(to, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
