import { WireError } from '../errors';
import type { OpenApi } from '../openapi/open-api';
import { CallError, requestTooLarge } from './call-error';
import type { FunctionResult, FunctionRunner } from './function-runner';
import type { Limits } from './limits';

/** The result of a function as a value; what the wire refuses becomes what wx.cloud.callFunction throws. */
export async function resultOf(running: Promise<FunctionResult>): Promise<unknown> {
  try {
    const json = await running;
    return json === undefined ? undefined : JSON.parse(json);
  } catch (error) {
    throw error instanceof WireError ? new CallError(error) : error;
  }
}

async function call({ runner, openApi, limits }: Called, name: string, event: unknown, openid: string | undefined) {
  const json = JSON.stringify(event) ?? '{}';
  const bytes = Buffer.byteLength(json);
  if (bytes > limits.requestBytes) throw requestTooLarge(bytes, limits.requestBytes);
  if (openid !== undefined) openApi.activity.touch(openid);
  return await runner.invoke(name, JSON.parse(json), openid === undefined ? {} : { openid });
}

interface Called {
  runner: FunctionRunner;
  openApi: OpenApi;
  limits: Limits;
}

/** Calls a function as the mini-program does, with its limits. */
export async function invoke(
  cloud: Called,
  name: string,
  event: unknown,
  openid: string | undefined,
): Promise<unknown> {
  return await resultOf(call(cloud, name, event, openid));
}
