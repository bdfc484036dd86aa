import Taro from '@tarojs/taro';

/** The domain of the HTTP functions, named when this was built (TARO_APP_HTTP_BASE). */
declare const HTTP_BASE: string;

/**
 * A request that says nothing of who makes it: no account, no cookie, no header of ours. `callFunction` would always say it.
 * The answer's JSON; rejects when none came.
 */
export async function plainRequest(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
  const { data } = await Taro.request({
    url: `${HTTP_BASE}/${path}`,
    method,
    dataType: 'json',
    ...(body && { data: JSON.stringify(body), header: { 'content-type': 'application/json' } }),
  });
  return data;
}
