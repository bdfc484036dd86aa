import { unseal } from '../_kit/crypto';
import { _ } from '../_kit/database';
import { people, personPlace } from '../_kit/people';

/** The WeChat accounts of some people, by their ids; who has none is not in it. One request, at most 100 people. */
export async function openidsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const { data } = await people
    .find({ _id: _.in([...new Set(ids)]) })
    .limit(100)
    .field({ _id: true, openid: true })
    .get();
  return new Map(
    data.flatMap(({ _id, openid }) => (openid ? [[_id, unseal(openid, personPlace(_id, 'openid'))] as const] : [])),
  );
}
