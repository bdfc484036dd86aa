import type { Reply } from '@types_/core/envelope';
import { Refusal } from '../_kit/refusal';
import { castBallot } from './cast-ballot';
import { listBallots } from './list-ballots';

/** A request as CloudBase's HTTP access hands it on; whatever says who sends it is not looked at. */
interface HttpRequest {
  path?: unknown;
  httpMethod?: unknown;
  queryStringParameters?: unknown;
  body?: unknown;
}

interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const answer = (reply: Reply<unknown>, statusCode = 200): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(reply),
});

const refused = ({ code, params }: Refusal): Reply<never> => ({ ok: false, error: { code, params, requestId: '' } });

/**
 * The ballot box: what comes here has no account, and leaves no line in a log, not even when it fails, for a log has times
 * and an order. Its answers carry no request id for the same reason.
 */
export async function main({ path, httpMethod, queryStringParameters, body }: HttpRequest): Promise<HttpAnswer> {
  try {
    if (httpMethod === 'POST' && String(path).endsWith('/cast'))
      return answer({ ok: true, data: await castBallot(body) });
    if (httpMethod === 'GET' && String(path).endsWith('/list'))
      return answer({ ok: true, data: await listBallots(queryStringParameters) });
    return answer(refused(new Refusal('ACTION_UNKNOWN')), 404);
  } catch (error) {
    return error instanceof Refusal ? answer(refused(error)) : answer(refused(new Refusal('INTERNAL')), 500);
  }
}
