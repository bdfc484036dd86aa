import { randomBytes } from 'node:crypto';
import type { Activity } from './activity';
import type { ApiAnswer } from './api-error';
import type { OpenApiOptions } from './openapi-options';
import type { Subscriptions } from './subscriptions';

/** One openapi call with all that a handler needs to answer it. */
export interface ApiCall {
  data: Record<string, unknown>;
  /** False for code outside any function of ours: whether its people were in the mini-program is not known. */
  isInside: boolean;
  options: OpenApiOptions;
  activity: Activity;
  subscriptions: Subscriptions;
  /** Sends an event to the function of `messagePush`, after a while. */
  push(event: Record<string, unknown>, delayMs: number): void;
}

/** Answers one API; throws ApiError to refuse. */
export type ApiHandler = (call: ApiCall) => Omit<ApiAnswer, 'errcode' | 'errmsg'>;

/** An id in the shape of the platform's request ids. */
export function newTraceId(): string {
  const hex = randomBytes(12).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16)}`;
}
