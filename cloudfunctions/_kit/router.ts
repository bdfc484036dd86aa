import { randomUUID } from 'node:crypto';
import { can } from '@domain/identity/can';
import type { Actor } from '@domain/identity/membership';
import { RIGHTS } from '@domain/identity/rights';
import type { ActionName, ActionsOf, FunctionName } from '@types_/core/action-name';
import {
  type ActionShape,
  IdempotencyKey,
  type InputOf,
  type OutputOf,
  type Reply,
  Request,
} from '@types_/core/envelope';
import * as z from '@types_/core/zod';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { fingerprint, keyedHash } from './crypto';
import { type Beside, callerOpenid } from './database';
import { accountOf, actorOf, type Caller, callerWith, type Own, type PersonDocument, personOf } from './people';
import { problemOf } from './problem';
import { Refusal } from './refusal';
import { Schools } from './schools';

/** What an action works with: parsed input, the caller from the database, the moment, and what makes a retry harmless. */
export interface Call<I> {
  input: I;
  actor: Actor;
  openid: string;
  /** The hash of the openid. */
  account: string;
  person: PersonDocument | null;
  /** Settings and calendars of schools; the caller's own cost nothing in a function that knows schools. */
  schools: Schools;
  now: Date;
  /** The caller's idempotency key, already bound to the account; empty for a reading action. */
  key: string;
  /** What was looked up with the caller, for an action that is `resumable` or `beside` something; null for every other. */
  earlier: unknown;
  /** Documents of the caller's that were looked up with them, for an action `withOwn`; none for every other. */
  own: unknown[];
  /** Of the input: the same key with another fingerprint is refused. */
  fingerprint: string;
}

/** An action's code; `earlier` finds what a call with this key has left behind, or what its input names. */
interface Handler<I, O> {
  (call: Call<I>): Promise<O>;
  earlier?: (key: string, input: I) => Beside;
  own?: (input: I) => Own;
}

export type Handlers<F extends FunctionName> = {
  [N in keyof ActionsOf[F]]: Handler<InputOf<ActionsOf[F], N>, OutputOf<ActionsOf[F], N>>;
};

/** What a function wants looked up with its caller, in the same request. */
interface Needs {
  /** The settings of the caller's schools: functions that count school days or go by what a school has decided. */
  schools?: true;
}

/** An action that is told, in the request that finds its caller, what a call with the same key has left behind. */
export const resumable = <I, O>(run: (call: Call<I>) => Promise<O>, earlier: (key: string) => Beside): Handler<I, O> =>
  Object.assign((call: Call<I>) => run(call), { earlier });

/** An action that is given what its input names, found in the request that finds its caller; `key`: of the call. */
export const beside = <I, O>(
  run: (call: Call<I>) => Promise<O>,
  find: (input: I, key: string) => Beside,
): Handler<I, O> =>
  Object.assign((call: Call<I>) => run(call), { earlier: (key: string, input: I) => find(input, key) });

/** An action that is given documents of the caller's, found in the request that finds them; beside whatever else it is given. */
export const withOwn = <I, O>(handler: Handler<I, O>, own: (input: I) => Own): Handler<I, O> =>
  Object.assign((call: Call<I>) => handler(call), { ...(handler.earlier && { earlier: handler.earlier }), own });

/**
 * The entry of a cloud function:
 * envelope → action → input parsed → caller from openid and memberships → rights → run → output parsed → envelope.
 * An output field that the schema does not name cannot leave. Unexpected errors are logged under the request id, never echoed.
 */
export function cloudFunction<F extends FunctionName>(
  name: F,
  actions: ActionsOf[F],
  handlers: Handlers<F>,
  needs: Needs = {},
) {
  const table: Record<string, ActionShape> = { ...actions };
  return async (event: unknown, context?: { request_id?: string }): Promise<Reply<unknown>> => {
    const openid = callerOpenid(); // before the first await
    const requestId = context?.request_id ?? randomUUID();
    let action = '';
    try {
      const request = parse(Request, event);
      action = request.action;
      const shape = Object.keys(table).includes(action) ? table[action] : undefined;
      const handler = handlers[action as keyof Handlers<F>];
      if (!shape || !handler) throw new Refusal('ACTION_UNKNOWN', { action: action.slice(0, 60) });
      if (!openid) throw new Refusal('CALLER_UNKNOWN');
      const call = await callFrom(shape, request, openid, needs, handler as Finds);
      admit(call, `${name}.${action}` as ActionName);
      const output = await handler(call as never);
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

/** Of a handler: what it wants looked up with its caller. */
interface Finds {
  earlier?: (key: string, input: unknown) => Beside;
  own?: (input: unknown) => Own;
}

async function callFrom(
  shape: ActionShape,
  request: z.infer<typeof Request>,
  openid: string,
  needs: Needs,
  finds: Finds,
): Promise<Call<unknown>> {
  const input = parse(shape.input, request.input ?? {});
  const given = shape.writes ? usableKey(request.key) : '';
  const account = accountOf(openid);
  const key = given && boundKey(account, given);
  const wanted = { beside: finds.earlier?.(key, input), own: finds.own?.(input) };
  const { person, schools, found: earlier, own } = await callerOf(account, shape, needs, wanted);
  return {
    input,
    actor: actorOf(account, person),
    openid,
    account,
    person,
    schools,
    now: new Date(),
    key,
    earlier,
    own,
    fingerprint: fingerprint([request.action, input]),
  };
}

async function callerOf(
  account: string,
  { signsIn }: ActionShape,
  needs: Needs,
  { beside, own }: { beside: Beside | undefined; own: Own | undefined },
): Promise<Caller> {
  if (signsIn) return { person: null, schools: new Schools(), found: null, own: [] };
  if (needs.schools || beside || own)
    return callerWith(account, { schools: needs.schools === true, ...(beside && { beside }), ...(own && { own }) });
  return { person: await personOf(account), schools: new Schools(), found: null, own: [] };
}

/**
 * Who could not take this action with anything is refused here; with what, the action asks by `can` again. Who has not
 * agreed to the agreement in force keeps what is public.
 */
function admit({ actor, person, now }: Call<unknown>, action: ActionName): void {
  const { anyone, students, unagreed } = RIGHTS[action];
  if (!can(actor, action, null, now)) throw new Refusal(students || !actor.isKnown ? 'NOT_BOUND' : 'NOT_ALLOWED');
  if (anyone || unagreed) return;
  if (person?.agreements.at(-1)?.version !== AGREEMENT_VERSION)
    throw new Refusal('AGREEMENT_NEEDED', { version: AGREEMENT_VERSION });
}

/** An idempotency key as it is stored: bound to its account, so that nobody can meet another's. */
export const boundKey = (account: string, key: string): string => keyedHash('idempotency', account, key);

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
