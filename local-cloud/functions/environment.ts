/** The environment name used when none is given. */
export const DEFAULT_ENV = 'local-env';

/** The app that callers of the local cloud come from. */
export const APP_ID = 'wx0000000000000000';

/** What wx-server-sdk needs in process.env to talk to a local cloud instead of the real one. */
export function sdkEnvironment(admin: string, env: string = DEFAULT_ENV): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: admin }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID,WX_API_TOKEN',
    TCB_ENV: env,
    SCF_NAMESPACE: env,
    // Without RUNENV each request looks for metadata first (+40 ms), without REGION the SDK warns on each.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    // Without keys an unawaited rejection inside the SDK ends the process.
    TENCENTCLOUD_SECRETID: 'local-id',
    TENCENTCLOUD_SECRETKEY: 'local-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-token',
  };
}

/** What the platform sets per call: who calls, and under which id the call's own requests are recognised. */
export function callEnvironment(caller: { openid?: string; callId: string; source?: string }): Record<string, string> {
  const who: Record<string, string> = caller.openid
    ? { WX_OPENID: caller.openid, WX_APPID: APP_ID }
    : { WX_APPID: APP_ID };
  return {
    ...who,
    WX_CLIENTIP: '127.0.0.1',
    // getWXContext() reads only the names listed here: a WX_OPENID left over from an earlier call is not seen.
    WX_CONTEXT_KEYS: [...Object.keys(who), 'WX_CLIENTIP'].join(','),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID,WX_API_TOKEN',
    TCB_SOURCE: caller.source ?? 'wx_client',
    TCB_SEQID: caller.callId,
    WX_API_TOKEN: caller.callId,
  };
}
