import type { ImportView } from '@types_/identity/roster-import';

const ADMIN = 'demo-10183-admin';
let keys = 0;

/** A union admin who imports rosters through the gateway, as the mini-program does. */
export class Admin {
  constructor(private readonly url: string) {}

  /** Puts a file into storage and has it checked: what it would do. */
  async check(file: Buffer): Promise<ImportView> {
    const { id, path } = await this.call<{ id: string; path: string }>('reserve-import', { fileName: 'bench' });
    const answer = await fetch(`${this.url}/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-wx-openid': ADMIN },
      body: new Uint8Array(file),
    });
    const { fileID: fileId } = (await answer.json()) as { fileID: string };
    await this.call<ImportView>('start-import', { id, fileId });
    return this.goOn(id);
  }

  /** Says yes to a checked import and waits until it is written. */
  async apply({ id }: ImportView): Promise<ImportView> {
    await this.call('apply-import', { id, closes: true });
    return this.goOn(id);
  }

  private async goOn(id: string): Promise<ImportView> {
    for (;;) {
      const view = await this.call<ImportView>('continue-import', { id });
      if (!['received', 'checking', 'applying'].includes(view.state)) return view;
    }
  }

  private async call<T>(action: string, input: object = {}): Promise<T> {
    keys += 1;
    const key = `bench-key-${String(keys).padStart(12, '0')}`;
    const answer = await fetch(`${this.url}/call/identity`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': ADMIN },
      body: JSON.stringify({ action, input, key }),
    });
    const { result, errMsg } = (await answer.json()) as { result?: { ok: boolean; data: T }; errMsg?: string };
    if (!result?.ok) throw new Error(`${action}: ${errMsg ?? JSON.stringify(result)}`);
    return result.data;
  }
}
