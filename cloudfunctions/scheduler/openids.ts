import { type Sealed, unseal } from '../_kit/crypto';
import { _ } from '../_kit/database';
import { people, personPlace } from '../_kit/people';

const MOST = 100;

/**
 * The WeChat accounts of some people, by the ids they have or had; who has none is not in it. One request, at most 100 people. An account
 * that cannot be opened is a fault of ours to be mended, and must not keep others from their messages.
 */
export async function openidsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = _.in([...new Set(ids)]);
  const known = people.findAny([{ _id: wanted }, { former: wanted }]);
  const { data } = await known
    .limit(2 * MOST)
    .field({ _id: true, openid: true, former: true })
    .get();
  const found = new Map<string, string>();
  for (const { _id, openid, former = [] } of data) {
    const opened = openid && open(openid, personPlace(_id, 'openid'));
    if (opened) for (const id of [_id, ...former]) found.set(id, opened);
  }
  return found;
}

function open(openid: Sealed, place: string): string | null {
  try {
    return unseal(openid, place);
  } catch (error) {
    console.error(JSON.stringify({ error: error instanceof Error ? error.message : 'an account cannot be opened' }));
    return null;
  }
}
