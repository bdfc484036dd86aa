import { type CallRecord, callEnvironment } from '../../local-cloud';

declare const localCloud: { calls(): CallRecord[] };

type Main = (event: unknown) => Promise<unknown>;
// What a client sees: the data's shape is the schema's business, here tests look into it freely.
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
export type Answer = {
  ok: boolean;
  data: any;
  error: { code: string; params: Record<string, unknown> };
  wire: string[];
};

let sequence = 0;

/** An idempotency key that no other call has. */
export const freshKey = (): string => `test-key-${String((sequence += 1)).padStart(12, '0')}`;

/** Calls a function's entry as `openid`, as it travels: dates become strings, undefined goes; with the wire requests it made. */
export async function as(
  openid: string | undefined,
  main: Main,
  action: string,
  input: unknown = {},
  key: unknown = freshKey(),
): Promise<Answer> {
  const callId = `test-call-${(sequence += 1)}`;
  const environment = callEnvironment({ callId, ...(openid ? { openid } : {}) });
  if (!openid) delete process.env.WX_OPENID;
  Object.assign(process.env, environment);
  // The caller is read before the first await, and the call's id with each request: one call at a time in a process.
  const result = await main({ action, input, key });
  const wire = localCloud.calls().find((call) => call.id === callId)?.requests ?? [];
  return { ...JSON.parse(JSON.stringify(result)), wire: [...wire] };
}
