import { Agent, request } from 'node:http';

/** Sends requests over connections that are kept, as little else as possible. */
export class WireClient {
  private readonly agent: Agent;

  constructor(callers: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: callers });
  }

  post(url: string, body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: 'bench',
      };
      const sent = request(url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
