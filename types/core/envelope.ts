import type { ErrorCode } from './error-code';
import type { Params } from './result';
import * as z from './zod';

/** How a call travels: which action, its input, and for a writing action the key that makes a retry harmless. */
export const Request = z.object({
  action: z.string().check(z.maxLength(60)),
  input: z.optional(z.unknown()),
  key: z.optional(z.unknown()),
});

/** 16 to 64 characters, made once per intention on the phone. */
export const IdempotencyKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** What a screen is told when something was refused. Texts never travel: the client has them by code. */
export interface Failure {
  code: ErrorCode;
  params: Params;
  requestId: string;
}

export type Reply<T> = { ok: true; data: T } | { ok: false; error: Failure };

/**
 * An action as both sides see it: schemas of input and output, whether it writes (then it needs a key), and whether it
 * signs in: then it looks up by itself who calls, together with what the caller claims to be.
 */
export interface ActionShape {
  input: z.ZodMiniType;
  output: z.ZodMiniType;
  writes: boolean;
  signsIn?: boolean;
}
export type ActionTable = Record<string, ActionShape>;
export type InputOf<T extends ActionTable, N extends keyof T> = z.infer<T[N]['input']>;
export type OutputOf<T extends ActionTable, N extends keyof T> = z.infer<T[N]['output']>;

/** An action that only reads. */
export const reads = <I extends z.ZodMiniType, O extends z.ZodMiniType>(input: I, output: O) =>
  ({ input, output, writes: false }) as const;

/** An action that writes, and so wants an idempotency key. */
export const writes = <I extends z.ZodMiniType, O extends z.ZodMiniType>(input: I, output: O) =>
  ({ input, output, writes: true }) as const;

/** A writing action by which an account becomes somebody. */
export const signsIn = <I extends z.ZodMiniType, O extends z.ZodMiniType>(input: I, output: O) =>
  ({ input, output, writes: true, signsIn: true }) as const;
