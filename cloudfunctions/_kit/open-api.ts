import cloud from 'wx-server-sdk';

type Api = (data: object) => Promise<unknown>;
/** What the functions ask of WeChat's own servers; each is one wire request and wants a line in config.json. */
const openApi = cloud.openapi as unknown as {
  security: { msgSecCheck: Api; mediaCheckAsync: Api };
  subscribeMessage: { send: Api };
};

/**
 * How a call went. `refused`: WeChat said no, with its number. `busy`: it said that it did not do it and that later it
 * may. `unknown`: no answer that can be told apart from a lost one.
 */
export type ApiReply = { is: 'ok'; data: unknown } | { is: 'refused' | 'busy' | 'unknown'; code: number };

/** "System error", "reached the limit of calls", and access tokens that the platform renews by itself. */
const BUSY_CODES = [-1, 45009, 45011, 40001, 42001];
/** The cloud in front of WeChat refuses what config.json does not list, and what it does not know. */
const NEVER_LEFT = [-604101, -604100];

async function reply(asking: Promise<unknown>): Promise<ApiReply> {
  try {
    return { is: 'ok', data: await asking };
  } catch (error) {
    const code = Number((error as { errCode?: unknown })?.errCode ?? Number.NaN);
    if (BUSY_CODES.includes(code)) return { is: 'busy', code };
    return { is: code > 0 || NEVER_LEFT.includes(code) ? 'refused' : 'unknown', code };
  }
}

export const msgSecCheck = (data: object): Promise<ApiReply> => reply(openApi.security.msgSecCheck(data));
export const mediaCheckAsync = (data: object): Promise<ApiReply> => reply(openApi.security.mediaCheckAsync(data));
export const sendSubscribeMessage = (data: object): Promise<ApiReply> => reply(openApi.subscribeMessage.send(data));
