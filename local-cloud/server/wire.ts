import { randomUUID } from 'node:crypto';
import { isPlainObject } from '../database/document';
import { executeDatabase } from '../database/execute';
import { invalidParameter, messageOf, stackOf, WireError } from '../errors';
import type { Caller } from '../functions/call-log';
import type { CallRecord } from '../functions/call-record';
import { CloudRefusal } from '../openapi/api-error';
import { readMultipart } from '../openapi/multipart';
import { apiRefusal, apiReply, readApiData } from '../openapi/protobuf';
import { deleteFiles, downloadUrls, uploadMetadata } from '../storage/storage-actions';
import type { Cloud } from './cloud';
import { type Exchange, HttpError, parseJson, readBody, send, sendJson } from './http';

/** More than any document the platform stores. */
const WIRE_LIMIT_BYTES = 64 * 1024 * 1024;

type Parameters = Record<string, unknown>;

async function invokeFunction(cloud: Cloud, parameters: Parameters, caller: Caller): Promise<Parameters> {
  const { function_name: name, request_data: data } = parameters;
  if (typeof name !== 'string') throw invalidParameter('function_name must be a text');
  const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {};
  const result = await cloud.runner.invoke(name, event, caller);
  return { response_data: result ?? '' };
}

async function execute(cloud: Cloud, action: string, parameters: Parameters, caller: Caller): Promise<Parameters> {
  if (action.startsWith('database.')) return await executeDatabase(cloud.store, action, parameters);
  switch (action) {
    case 'functions.invokeFunction':
      return { data: await invokeFunction(cloud, parameters, caller) };
    case 'storage.getUploadMetadata':
      return { data: uploadMetadata(cloud.storage, parameters) };
    case 'storage.batchGetDownloadUrl':
      return { data: await downloadUrls(cloud.storage, parameters) };
    case 'storage.batchDeleteFile':
      return { data: await deleteFiles(cloud.storage, parameters) };
    default:
      throw invalidParameter(`local-cloud does not support the action ${action}`);
  }
}

function answerApi(cloud: Cloud, api: string, data: Buffer | undefined, call: CallRecord | undefined): Buffer {
  try {
    return apiReply(cloud.openApi.answer(api, data ? readApiData(data) : {}, call));
  } catch (error) {
    if (error instanceof CloudRefusal) return apiRefusal(error.errorCode);
    throw error;
  }
}

function readParameters(body: Buffer, contentType: string): { parameters: Parameters; apiData: Buffer | undefined } {
  if (contentType.startsWith('multipart/')) {
    const fields = readMultipart(body, contentType);
    const parameters = Object.fromEntries([...fields].map(([name, value]) => [name, value.toString('utf8')]));
    return { parameters, apiData: fields.get('requestData') };
  }
  const parameters = parseJson(body, {});
  if (!isPlainObject(parameters)) throw new HttpError(400, 'The body must be a JSON object.');
  return { parameters, apiData: undefined };
}

/** POST /admin: one request of the SDK. An error is HTTP 200 with a code, as on the real wire. */
export async function answerWire(cloud: Cloud, { request, response, method }: Exchange): Promise<void> {
  if (method !== 'POST') throw new HttpError(405, 'The SDK wire takes POST only.');
  const body = await readBody(request, WIRE_LIMIT_BYTES);
  const { parameters, apiData } = readParameters(body, request.headers['content-type'] ?? '');
  const action = typeof parameters.action === 'string' ? parameters.action : '';
  const call = cloud.calls.note(parameters.wxCloudApiToken, action);
  const requestId = randomUUID();
  try {
    if (!request.headers.authorization) throw new WireError('SIGN_PARAM_INVALID', 'the request is not signed');
    if (action === 'wx.openApi') {
      const reply = answerApi(cloud, String(parameters.apiName), apiData, call);
      send(response, 200, 'application/octet-stream', reply);
      return;
    }
    // A nested call keeps the caller of the outer one and has an id of its own.
    const caller: Caller = call ? { parent: call, ...(call.openid ? { openid: call.openid } : {}) } : {};
    sendJson(response, 200, { requestId, ...(await execute(cloud, action, parameters, caller)) });
  } catch (error) {
    if (!(error instanceof WireError)) cloud.tell(`${action} failed: ${stackOf(error)}`);
    const code = error instanceof WireError ? error.code : 'SYS_ERR';
    sendJson(response, 200, { code, message: messageOf(error), requestId });
  }
}
