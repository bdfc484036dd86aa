import { randomUUID } from 'node:crypto';
import type { Actor } from '@domain/identity/membership';
import {
  type ActionShape,
  type ActionTable,
  IdempotencyKey,
  type InputOf,
  type OutputOf,
  type Reply,
  Request,
} from '@types_/core/envelope';
import * as z from '@types_/core/zod';
import { fingerprint, keyedHash } from './crypto';
import { callerOpenid } from './database';
import { actorOf, type PersonDocument, people, personIdOf } from './people';
import { problemOf } from './problem';
import { Refusal } from './refusal';

/** What an action works with: parsed input, the caller from the database, the moment, and what makes a retry harmless. */
export interface Call<I> {
  input: I;
  actor: Actor;
  openid: string;
  person: PersonDocument | null;
  now: Date;
  /** The caller's idempotency key, already bound to the caller; empty for a reading action. */
  key: string;
  /** Of the input: the same key with another fingerprint is refused. */
  fingerprint: string;
}

export type Handlers<T extends ActionTable> = {
  [N in keyof T]: (call: Call<InputOf<T, N>>) => Promise<OutputOf<T, N>>;
};

/**
 * The entry of a cloud function:
 * envelope → action → input parsed → caller from openid and memberships → run → output parsed → envelope.
 * An output field that the schema does not name cannot leave. Unexpected errors are logged under the request id, never echoed.
 */
export function cloudFunction<T extends ActionTable>(table: T, handlers: Handlers<T>) {
  return async (event: unknown, context?: { request_id?: string }): Promise<Reply<unknown>> => {
    const openid = callerOpenid(); // before the first await
    const requestId = context?.request_id ?? randomUUID();
    let action = '';
    try {
      const request = parse(Request, event);
      action = request.action;
      const shape = Object.keys(table).includes(action) ? table[action] : undefined;
      const handler = handlers[action];
      if (!shape || !handler) throw new Refusal('ACTION_UNKNOWN', { action: action.slice(0, 60) });
      if (!openid) throw new Refusal('CALLER_UNKNOWN');
      const call = await callFrom(shape, request, openid);
      const output = await handler(call as Call<InputOf<T, string>>);
      return { ok: true, data: z.parse(shape.output, output) };
    } catch (error) {
      if (error instanceof Refusal) return failure(error, requestId);
      console.error(JSON.stringify({ requestId, action, error: error instanceof Error ? error.stack : String(error) }));
      return failure(new Refusal('INTERNAL'), requestId);
    }
  };
}

const failure = ({ code, params }: Refusal, requestId: string): Reply<never> => ({
  ok: false,
  error: { code, params, requestId },
});

async function callFrom(shape: ActionShape, request: z.infer<typeof Request>, openid: string): Promise<Call<unknown>> {
  const input = parse(shape.input, request.input ?? {});
  const key = shape.writes ? usableKey(request.key) : '';
  const id = personIdOf(openid);
  const person = await people.get(id);
  return {
    input,
    actor: actorOf(id, person),
    openid,
    person,
    now: new Date(),
    key: key && boundKey(id, key),
    fingerprint: fingerprint([request.action, input]),
  };
}

/** An idempotency key as it is stored: bound to its person, so that nobody can meet another's. */
export const boundKey = (personId: string, key: string): string => keyedHash('idempotency', personId, key);

function usableKey(key: unknown): string {
  const parsed = z.safeParse(IdempotencyKey, key);
  if (!parsed.success) throw new Refusal('KEY_MISSING');
  return parsed.data;
}

function parse<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  const parsed = z.safeParse(schema, value, { reportInput: true });
  if (!parsed.success) throw new Refusal('INPUT_INVALID', problemOf(parsed.error));
  return parsed.data;
}
