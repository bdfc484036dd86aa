import type { CallRecord } from '../../local-cloud';
import { callEnvironment } from '../../local-cloud/functions/environment';

declare const localCloud: { calls(): CallRecord[] };

export type Main = (event: unknown) => Promise<unknown>;
/** What a client sees, with the wire requests it cost. */
export type Answer = {
  ok: boolean;
  // The data's shape is the schema's business; here tests look into it freely.
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  data: any;
  error: { code: string; params: Record<string, unknown> };
  wire: string[];
};

let sequence = 0;
const next = (): string => {
  sequence += 1;
  return String(sequence).padStart(12, '0');
};

/** An idempotency key that no other call has. */
export const freshKey = (): string => `test-key-${next()}`;

/**
 * Sends any event to a function's entry as `openid`, as it travels: dates become strings, undefined goes; with the wire
 * requests it made. Calls may overlap: the caller is read before the first await. Only `wire` is then anybody's.
 */
export async function send(openid: string | undefined, main: Main, event: unknown): Promise<Answer> {
  const callId = `test-call-${next()}`;
  const environment = callEnvironment({ callId, ...(openid ? { openid } : {}) });
  if (!openid) delete process.env.WX_OPENID;
  Object.assign(process.env, environment);
  const result = await main(event);
  const wire = localCloud.calls().findLast((call) => call.id === callId)?.requests ?? [];
  return { ...JSON.parse(JSON.stringify(result)), wire: [...wire] };
}

/** Calls an action of a function as `openid`. */
export const as = (
  openid: string | undefined,
  main: Main,
  action: string,
  input: unknown = {},
  key: unknown = freshKey(),
): Promise<Answer> => send(openid, main, { action, input, key });

/** An answer without what differs between two calls that say the same. */
export const said = ({ ok, data, error }: Answer) =>
  ok ? { ok, data } : { ok, code: error.code, params: error.params };
