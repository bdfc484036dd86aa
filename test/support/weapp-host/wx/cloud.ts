import type { Host } from '../host';
import { asyncApi, Failure, type Options } from './async-api';
import { bytesAt } from './files';

/** What a phone without a network hears from wx.cloud. */
const NO_NETWORK = -404011;

interface Reply {
  errCode?: number;
  errMsg?: string;
}

/** wx.cloud through the gateway. */
export function cloudApi(host: Host): Record<string, unknown> {
  const reach = async <R extends Reply>(
    name: string,
    ask: (cloud: NonNullable<Host['input']['cloud']>) => Promise<R>,
  ) => {
    const { cloud } = host.input;
    const lost = (why: string) => new Failure(`${name}:fail ${NO_NETWORK} ${why}`, NO_NETWORK);
    if (!host.online) throw lost('the network is unreachable');
    if (!cloud) throw lost('launch() was given no cloudUrl');
    const reply = await ask(cloud).catch((error: Error) => {
      throw lost(error.message);
    });
    // The network may have gone while the call was under way: then nobody hears the answer.
    if (!host.online) throw lost('the network is unreachable');
    if (reply.errMsg !== undefined && !/:ok$/.test(reply.errMsg)) throw new Failure(reply.errMsg, reply.errCode);
    return reply;
  };

  const callFunction = async ({ name, data }: Options) => {
    const reply = await reach('cloud.callFunction', (cloud) => cloud.call(String(name), data, host.input.openid));
    return { result: reply.result ?? null, requestID: `request-${host.calls.length}` };
  };
  const uploadFile = async ({ cloudPath, filePath }: Options) => {
    const bytes = bytesAt(host, 'cloud.uploadFile', filePath);
    const reply = await reach('cloud.uploadFile', (cloud) => cloud.upload(String(cloudPath), bytes, host.input.openid));
    return { fileID: reply.fileID, statusCode: 200 };
  };

  const upload = asyncApi(host, 'cloud.uploadFile', uploadFile);
  // Whoever gives callbacks gets the task in place of a promise.
  const uploadTask = { onProgressUpdate: (heard: (update: { progress: number }) => void) => heard({ progress: 100 }) };

  return {
    init: (options: Options = {}) => void host.calls.push({ api: 'cloud.init', options }),
    callFunction: asyncApi(host, 'cloud.callFunction', callFunction),
    uploadFile: (options: Options) => upload(options) ?? uploadTask,
    getTempFileURL: asyncApi(host, 'cloud.getTempFileURL', ({ fileList }) => ({
      fileList: (fileList as (string | { fileID: string })[]).map((file) => {
        const fileID = typeof file === 'string' ? file : file.fileID;
        return { fileID, tempFileURL: fileID.replace(/^cloud:\/\//, 'https://files.test/'), status: 0, errMsg: 'ok' };
      }),
    })),
  };
}
